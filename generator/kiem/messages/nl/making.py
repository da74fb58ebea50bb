"""Dutch: what is said while the site and the toolkit are made and written."""

SENTENCES: dict[str, str] = {
    "site.file.outside": "{file} is een koppeling naar een bestand buiten de map van de community.",
    "site.file.outside.hint": "Zet een kopie van het bestand zelf in de map.",
    "site.page.not_utf8": "{file} is niet opgeslagen als UTF-8, dus de letters zijn niet te lezen.",
    "site.page.not_utf8.hint": "Sla het bestand opnieuw op, met de codering UTF-8.",
    "site.page.twice": "{file} wil hetzelfde adres als {other}.",
    "site.page.twice.hint": "Houd er een van de twee, of geef er een een andere naam.",
}
