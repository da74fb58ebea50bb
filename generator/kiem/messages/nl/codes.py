"""Dutch: what each code of `kiem check` is about: what, why, and how to mend it, maybe an example."""

from kiem.messages.en.codes import Code

CODES: dict[str, Code] = {
    "S-01": Code(
        "Het bestand is niet te lezen als YAML.",
        "Een aanhalingsteken, dubbele punt, tab of spatie staat waar het iets anders betekent.",
        "Kijk bij de regel met het dakje. `kiem fmt` laat de verbeteringen zien die zeker zijn.",
        'a: "Neem mee: je eigen kopje"',
    ),
    "S-02": Code(
        "Hier staat een sleutel die kiem niet kent.",
        "Een verkeerd gespelde sleutel zou stil wegvallen, en je tekst ook.",
        "Neem de sleutel die kiem noemt; `kiem fmt --fix` doet het waar het zeker is.",
        "ambassadors:",
    ),
    "S-03": Code(
        "Dezelfde sleutel staat twee keer op één plek.",
        "Maar één van de twee kan tellen, en je weet niet welke.",
        "Voeg ze samen, of haal er een weg.",
    ),
    "S-04": Code(
        "Een waarde past niet bij de sleutel, of is veel te lang.",
        "Met een datum, getal, keuze of adres doet kiem meer dan het laten zien.",
        "Schrijf het zoals de melding laat zien. `kiem explain` met de sleutel zegt wat er past.",
        "launch: 2027-03-09",
    ),
    "S-05": Code(
        "De delen van de groepen zijn samen geen 100.",
        "Ze zeggen hoe de leden verdeeld zijn, dus samen zijn ze iedereen.",
        "Verander de delen onder `access.groups`, of laat ze allemaal weg.",
    ),
    "S-06": Code(
        "Een naam wijst naar een persoon, thema of vraag die niet in het bestand staat.",
        "Meestal is het een tikfout, en dan noemt een pagina iemand die er niet is.",
        "Schrijf de naam precies zoals die bij `team`, `ambassadors` of `themes` staat.",
    ),
    "S-07": Code(
        "Iets wat nodig is, ontbreekt of is leeg.",
        "Dan zit er een gat in de site, of komt een aanmelding nergens aan.",
        "Voeg de sleutel toe met een waarde; de melding laat de vorm zien.",
    ),
    "S-08": Code(
        "Een bestand van jou is zo niet te gebruiken.",
        "Het leidt de map uit, of is niet wat de naam zegt.",
        "Zet het bestand zelf in de map, en als het een pagina is: als tekst.",
    ),
    "S-09": Code(
        "Je eigen `mkdocs.yml` is niet te lezen.",
        "Die gaat over de instellingen van de site heen, dus het moet YAML met sleutels zijn.",
        "Verbeter het op de plek die de melding noemt, of haal het bestand weg.",
    ),
    "S-10": Code(
        "Een pagina, sjabloon of instelling van jou houdt het bouwen tegen.",
        "Je eigen bestanden gaan voor die van kiem, dus wat daarin misgaat telt.",
        "Verbeter het bestand dat genoemd wordt, of zet het even ergens anders neer.",
    ),
    "S-11": Code(
        "Een sleutel heeft een nieuwe naam gekregen.",
        "De oude werkt nog twee versies, zodat je niets hoeft te haasten.",
        "Laat `kiem fmt --fix` de naam veranderen; de rest van je bestand blijft zoals het is.",
    ),
    "L-01": Code(
        "Een tekst is langer of korter dan prettig leest.",
        "De pagina is getekend voor zo'n lengte, en zoekmachines kappen langere teksten af.",
        "Laat iets weg of vertel iets meer. Het is advies: bouwen kan gewoon.",
    ),
    "L-02": Code(
        "Een lijst heeft meer of minder punten dan goed werkt.",
        "Eén punt is geen lijst, en het twaalfde leest niemand.",
        "Houd de sterkste, of voeg er een toe.",
    ),
    "L-03": Code(
        "Een regel heeft niet de vorm die werkt: te veel woorden, een punt, geen vraag.",
        "Een kop lees je in één oogopslag, en één vraag tegelijk nodigt uit tot een antwoord.",
        "Volg de tip onder de melding.",
        "tagline: Buren die meer oogsten door zaden te delen",
    ),
    "L-04": Code(
        "Een datum is nog jaren weg.",
        "Meestal is dat een tikfout in het jaar.",
        "Kijk naar het jaar. Klopt het, laat het dan staan.",
    ),
    "T-01": Code(
        "Een tekst is er niet in elke taal van de site.",
        "Wie de andere taal leest, vindt dan een tekst in de eerste.",
        "Schrijf hem onder elke taal een keer.",
        "tagline:\n  nl: Buren die samen repareren\n  en: Neighbours who mend things",
    ),
    "T-02": Code(
        "Er staat iets op de plek van een tekst die nog komt: TODO, lorem ipsum, een voorbeeldadres.",
        "Zo komt het op je site te staan.",
        "Schrijf de tekst, of haal de sleutel weg.",
    ),
    "T-03": Code(
        "In een tekst staat HTML of sjablooncode.",
        "Teksten verschijnen zoals ze er staan, dus bezoekers zien de code.",
        "Gebruik gewone tekst; **vet**, *cursief*, links en lijsten kunnen.",
    ),
    "T-04": Code(
        "Een link in een tekst begint met iets anders dan https:, http: of mailto:.",
        "Andere links kunnen kwaad, dus die verschijnen als tekst.",
        "Link naar een webpagina of een mailadres.",
    ),
    "P-01": Code(
        "In een gesprek staat een naam, een mailadres of een telefoonnummer.",
        "Het bestand is meestal openbaar, en daar kozen deze mensen niet voor.",
        "Schrijf een rol in plaats van een naam.",
        "talks:\n  - who: een buurvrouw met een moestuin",
    ),
    "P-02": Code(
        "Een ambassadeur staat in het bestand zonder toestemming.",
        "Een naam, een gezicht en een zin op een openbare site geeft iemand zelf.",
        "Vraag het. Na een ja schrijf je `consent: yes`; haal de persoon anders weg.",
    ),
    "P-03": Code(
        "Aanmeldingen komen nergens aan.",
        "Wie zich aanmeldt en niets hoort, komt niet terug.",
        "Geef de link van je formulier, of een mailadres dat iemand leest.",
        "signup:\n  form: https://tally.so/r/wA1b2C",
    ),
    "P-06": Code(
        "Met dit adres van de site gaan links stuk, of het is niet veilig.",
        "Gedeelde links en afbeeldingen worden ervan gemaakt.",
        "Schrijf het https-adres van de voorpagina.",
        "site: https://iepenlaan.example/",
    ),
    "P-07": Code(
        "Een foto ontbreekt, is te zwaar, is kapot of heeft geen beschrijving.",
        "Op een telefoon wacht je erop, en wie hem niet ziet heeft de woorden nodig.",
        "Zet hem in de map, maak hem kleiner dan 2 MB en beschrijf hem.",
        "photo: assets/noor.jpg\nphoto_alt: Noor met een gieter",
    ),
    "P-13": Code(
        "Een link op je site leidt nergens heen.",
        "Wie erop klikt, krijgt een foutpagina.",
        "Verbeter het adres, of de kop waar het naar wijst.",
    ),
    "P-14": Code(
        "De site is gemaakt voor een ander adres dan waar hij komt te staan.",
        "Gedeelde links, afbeeldingen en de agenda wijzen dan verkeerd.",
        "Schrijf het adres waar bezoekers hem vinden achter `site.url`.",
    ),
    "P-15": Code(
        "Een pagina van jou wil iets van elders dat de browser niet mag laden.",
        "Van elders komt niets, tenzij jij het zegt; dat beschermt je bezoekers.",
        "Haal het weg, of laat het bij naam toe: zie *Make it your own*.",
    ),
    "P-16": Code(
        "De dienst van het formulier zegt zelf dat bezoekers er niets mee kunnen.",
        "Wie mee wil doen, komt op een pagina die er niet is, of moet eerst inloggen.",
        "Open de link in een privévenster, zoals een bezoeker, en zet het goed bij de dienst.",
    ),
    "E-01": Code(
        "kiem maakt iets nu anders dan toen je het overnam.",
        "Jouw bestand telt, dus wat bij jou of in een nieuwere kiem veranderde, komt er niet in.",
        "Neem over wat je wilt. Met `kiem eject NAAM --seen` verdwijnt de tip; `--undo` neemt die van kiem.",
    ),
    "X-02": Code(
        "Meer dan een vijfde van de leden zou expert zijn.",
        "Met te veel experts stoppen mensen met vragen en gaan ze luisteren.",
        "Plan minder experts, of zet `expert` alleen bij wie echt adviseert.",
    ),
    "X-03": Code(
        "Dagen staan in de verkeerde volgorde.",
        "Eerst gaat het aanmelden open, dan komen de eerste leden, dan de groepen.",
        "Verander de dag die de melding noemt.",
    ),
    "X-04": Code(
        "Het kleinste aantal tekens van een motivatie is niet kleiner dan het grootste.",
        "Dan past geen enkel antwoord.",
        "Maak `min` kleiner of `max` groter.",
    ),
    "X-07": Code(
        "De fase die je schreef is niet die van de datums.",
        "De knoppen op de site volgen de fase.",
        "Verander de fase of de datums, of laat `phase` weg: kiem rekent het uit.",
    ),
    "X-09": Code(
        "Twee dingen in een lijst hebben dezelfde naam of code.",
        "Andere plekken wijzen ernaar met die naam, en links worden ervan gemaakt.",
        "Geef een van de twee een andere naam.",
    ),
    "X-10": Code(
        "De mijlpalen lopen niet op.",
        "Ze zijn een weg van weinig leden naar veel.",
        "Zet ze op volgorde van leden.",
    ),
    "X-13": Code(
        "Een belofte aan leden en de tijd voor een antwoord spreken elkaar tegen.",
        "Wie binnen een dag antwoord zou krijgen, verwacht geen week te wachten.",
        "Pas een van de twee aan.",
    ),
    "C-52": Code(
        "Teksten komen van kiem en niet van jou.",
        "Elke community is anders, en dat merken bezoekers.",
        "Schrijf zelf waar je kunt; begin bij wat mensen als eerste lezen.",
    ),
    "K-01": Code(
        "Iets uit de toolkit kon niet getekend worden.",
        "Een letter zit in geen enkel lettertype, of een tekst past niet op het blad.",
        "Volg de tip: een ander teken, of een kortere tekst.",
    ),
    "K-02": Code(
        "Een naam onder `toolkit` is geen onderdeel van de toolkit.",
        "Dan valt er niets weg, of gaat er niets mee.",
        "Neem de naam die kiem noemt; ze staan op de toolkitpagina van je site.",
    ),
}
