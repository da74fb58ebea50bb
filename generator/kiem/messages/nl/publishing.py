"""Dutch: what is said on the way from a site to the web."""

SENTENCES: dict[str, str] = {
    # where the host shows the site
    "site.elsewhere": "Je host laat de site zien op {url}, maar in `site.url` staat {written}.",
    "site.elsewhere.hint": "Schrijf het adres waarop bezoekers je vinden. Daarmee worden links in berichten gemaakt, en de pagina voor een verkeerd adres.",
    "site.domain": "Je host laat de site zien op {url}; {domain} is daar nog niet bekend.",
    "site.domain.hint": "Vul het domein ook in bij je host. Op GitHub: Settings → Pages → Custom domain.",
    # the summary of a job
    "summary.error": "Je site is niet vernieuwd",
    "summary.error.text": "Er staat iets in je bestand waardoor kiem niet kan bouwen. Wat online stond, blijft gewoon staan. Los op wat hieronder staat en sla het bestand op; de rest gaat vanzelf.",
    "summary.gap": "Je site kan gebouwd worden, maar is nog niet af",
    "summary.gap.text": "Bezoekers zien de gaten hieronder. Vul ze voordat je mensen over de site vertelt.",
    "summary.good": "Je bestand is in orde",
    "summary.good.text": "Niets houdt het publiceren tegen.",
    "summary.line": ", regel {line}",
    # the job itself
    "workflow.about": "Zet je site op GitHub Pages: na elke wijziging, en één keer per dag, want datums en fases schuiven\n# vanzelf door. Een fout in je bestand houdt het hier tegen; de site die online staat, blijft staan.\n# Geschreven door kiem new; vanaf nu is het van jou. Meer staat in de handleiding van kiem, bij publiceren.",
    "workflow.name": "Publiceren",
    "workflow.build": "Nakijken en bouwen",
    "workflow.deploy": "Online zetten",
    "workflow.daily": "elke dag, kort na vier uur UTC",
    "workflow.branch": "alleen de hoofdtak, hoe die ook heet",
    "workflow.reads": "waar de site komt",
    "workflow.writes": "de site zelf",
    "workflow.token": "GitHub vraagt wie er publiceert",
    "workflow.install": "Installeer kiem",
    "workflow.address": "Zoek uit waar de site komt",
    "workflow.check": "Kijk community.yaml na",
    "workflow.summary": "Vertel hoe het ervoor staat",
    "workflow.make": "Bouw de site",
    "workflow.off": "Stop als Pages uitstaat",
    "workflow.off.title": "Pages staat nog uit",
    "workflow.off.text": "Je site is gebouwd, maar GitHub heeft er nog geen plek voor. Open",
    "workflow.off.then": 'kies bij Source voor \\"GitHub Actions\\", kom hier terug en druk op \\"Re-run all jobs\\".',
    "workflow.preview": "Bewaar een voorproefje bij het pull request",
}
