"""Dutch: what `kiem new` asks and says, and what stands in the files that it writes."""

SENTENCES: dict[str, str] = {
    # help
    "help.new": (
        "Begin een community: beantwoord twaalf vragen en krijg een map die je meteen kunt bouwen.\n\n"
        "DIR is de map. Wat er al staat, blijft staan. Met --yes of --from stelt kiem geen vragen:"
        " elk antwoord heeft een optie. De site krijgt de taal waarin kiem met je praat."
    ),
    "help.new.example": (
        "Voorbeeld:\n  kiem new mijn-community\n"
        "  kiem new mijn-community --yes --type local --name Iepenlaan --launch 2027-03-02"
    ),
    "help.new.yes": "Vraag niets; wat je niet opgeeft, vul je later in.",
    "help.new.from": "Een YAML-bestand met antwoorden, onder de namen van deze opties.",
    "help.new.type": "Wat voor community het is.",
    "help.new.name": "Hoe de community heet.",
    "help.new.tagline": "Voor wie, en wat er verandert, in één regel.",
    "help.new.summary": "Hetzelfde in twee of drie zinnen.",
    "help.new.audience": "Voor wie het is.",
    "help.new.distinctiveness": "Wat er anders is dan wat er al bestaat.",
    "help.new.goals": "Een doel; vaker te gebruiken.",
    "help.new.themes": "Een gespreksonderwerp; vaker te gebruiken.",
    "help.new.launch": "De dag waarop de eerste leden binnenkomen.",
    "help.new.organiser": "Wie het organiseert.",
    "help.new.contact": "Het mailadres waar iemand antwoordt.",
    "help.new.form": "De link of code van je aanmeldformulier.",
    "help.new.access_key": "De sleutel die sommige formulierdiensten vragen.",
    "help.new.accent": "Je kleur: zes tekens, zoals 2f6b4f.",
    # the conversation
    "new.title": "Een nieuwe community in {folder}",
    "new.start": (
        "Twaalf vragen, een minuut of tien. Alles is later te veranderen. Weet je iets nog niet?"
        " Druk dan op Enter."
    ),
    "new.keys": "Typ {back} voor de vorige vraag, {stop} om te stoppen zonder iets te maken.",
    "new.back": "terug",
    "new.stop": "stop",
    "new.number": "{n} van {of}",
    "new.example": "Bijvoorbeeld: {example}",
    "new.keep": "Enter = zo laten: {value}",
    "new.default": "Enter = {value}",
    "new.many": "Eén per regel. Klaar? Druk dan op Enter.",
    "new.first": "Dit is de eerste vraag.",
    "new.choose": "Typ een nummer van 1 tot en met {n}.",
    "new.needed": "Zonder dit antwoord kan kiem niet verder.",
    "new.understood": "Ik schrijf: {value}",
    "new.advice": "Enter = toch zo laten. Of typ het opnieuw.",
    "new.again.later": "Typ het nog een keer. Of druk op Enter: dan vul je het later in.",
    "new.again.keep": "Typ het nog een keer. Of Enter = zo laten: {value}",
    "new.again.default": "Typ het nog een keer. Of Enter = {value}",
    "new.again.done": "Typ het nog een keer. Of druk op Enter als je klaar bent.",
    "new.review": "Dit heb je geantwoord.",
    "new.review.ask": "Enter = maken. Een nummer = die vraag veranderen.",
    "new.later": "(vul je later in)",
    "new.label.type": "Soort",
    "new.label.name": "Naam",
    "new.label.audience": "Voor wie",
    "new.label.distinctiveness": "Wat er anders is",
    "new.label.tagline": "In één regel",
    "new.label.summary": "In een paar zinnen",
    "new.label.goals": "Doelen",
    "new.label.themes": "Onderwerpen",
    "new.label.launch": "Begint op",
    "new.label.contact": "Wie en mailadres",
    "new.label.form": "Aanmelden",
    "new.label.look": "Kleur",
    "new.stopped": "Gestopt. Er is niets gemaakt.",
    "new.ask.type": "Wat voor community wordt het?",
    "new.why.type": "Kies wat er het meest op lijkt. De standaardteksten passen zich aan.",
    "new.type.social": "mensen met dezelfde interesse of in dezelfde situatie vinden elkaar",
    "new.type.support": "mensen helpen elkaar met een product of dienst",
    "new.type.advocate": "enthousiaste gebruikers vertellen anderen er eerlijk over",
    "new.type.insight": "een vaste groep denkt mee over wat je maakt",
    "new.type.practice": "mensen met hetzelfde vak leren van elkaar",
    "new.type.local": "mensen die dicht bij elkaar wonen doen samen iets",
    "new.type.open_source": "mensen maken samen iets dat van iedereen is",
    "new.ask.name": "Hoe heet de community?",
    "new.why.name": "Kort en makkelijk door te vertellen.",
    "new.example.name": "Zaadruil Iepenlaan",
    "new.ask.audience": "Voor wie is het?",
    "new.why.audience": "Zo precies dat mensen denken: dat ben ik. ‘Iedereen’ herkent zich nergens in.",
    "new.example.audience": (
        "Mensen met een tuin, balkon of vensterbank die op loopafstand van de Iepenlaan wonen."
    ),
    "new.ask.distinctiveness": "Wat is er anders dan wat er al bestaat?",
    "new.why.distinctiveness": "Noem wat er al is, en wat er bij jou anders is.",
    "new.example.distinctiveness": (
        "In de winkel koop je zakjes en online zit iedereen ver weg. Wij ruilen wat in deze grond al"
        " goed groeit."
    ),
    "new.ask.tagline": "Zeg het in één regel: voor wie, en wat verandert er?",
    "new.why.tagline": "De kop van je site. Hoogstens twaalf woorden.",
    "new.example.tagline": "Buren die meer oogsten door zaden te delen",
    "new.ask.summary": "En nu in twee of drie zinnen.",
    "new.why.summary": "Dit leest een bezoeker als eerste, ook bij een zoekmachine.",
    "new.example.summary": (
        "Een kleine community rond de Iepenlaan. We ruilen zaden, stekjes en goede raad, van het"
        " voorjaar tot de herfst."
    ),
    "new.ask.goals": "Wat wil je bereikt hebben?",
    "new.why.goals": "Met een getal en een datum kun je straks zien of het gelukt is.",
    "new.example.goals": "Twintig huishoudens ruilen zaden voor juni 2027",
    "new.ask.themes": "Waar gaan jullie over praten?",
    "new.why.themes": "Een paar onderwerpen, elk in een paar woorden. Eén tot drie is genoeg om mee te beginnen.",
    "new.example.themes": "Zaden en stekjes",
    "new.ask.launch": "Op welke dag komen de eerste leden binnen?",
    "new.why.launch": (
        "Aanmelden kan vanaf zes weken ervoor. Neem genoeg tijd om eerst met mensen te praten."
    ),
    "new.example.launch": "9 maart 2027",
    "new.ask.contact": "Wie organiseert het, en op welk mailadres antwoordt iemand?",
    "new.why.contact": "Allebei, met een komma ertussen. Het staat straks op je site.",
    "new.example.contact": "Tuinclub Iepenlaan, hallo@iepenlaan.example",
    "new.missing.contact": "Het mailadres ontbreekt nog. Typ alles, of alleen het adres.",
    "new.missing.organiser": "Wie het organiseert, ontbreekt nog. Typ alles, of alleen de naam.",
    "new.form.none": "geen formulier, aanmeldingen komen op je mailadres",
    "new.ask.form": "Waar komen aanmeldingen binnen?",
    "new.why.form": "Plak de link of de code van je formulier, van welke dienst ook.",
    "new.example.form": "https://tally.so/r/wA1b2C",
    "new.ask.access_key": "Deze dienst vraagt ook een sleutel. Plak die hier.",
    "new.form.embed": "Dat is een formulier van {title}. Bezoekers vullen het in op je eigen site.",
    "new.form.post": "Dat is een formulier van {title}. kiem maakt de vragen en stuurt de antwoorden daarheen.",
    "new.form.link": "Dat is een formulier van {title}. Je site krijgt er een knop naartoe.",
    "new.form.other": "Deze dienst ken ik niet. Je site krijgt een knop naar dit adres.",
    "new.form.mailto": "Aanmeldingen komen per mail.",
    "new.ask.look": "Welke kleur past erbij?",
    "new.why.look": "Typ een nummer, of je eigen kleur als zes tekens. kiem zorgt dat het leesbaar blijft.",
    "new.colour.green": "groen",
    "new.colour.blue": "blauw",
    "new.colour.purple": "paars",
    "new.colour.red": "rood",
    "new.colour.orange": "oranje",
    "new.colour.teal": "zeegroen",
    "new.colour.blueprint": "de kleur van dit soort community",
    # what was made
    "new.made": "Gemaakt in {folder}:",
    "new.file.community.yaml": "je verhaal; hier verander je alles",
    "new.file.README.md": "hoe je verandert, kijkt en publiceert",
    "new.file.requirements.txt": "welke kiem de site maakt",
    "new.file..gitignore": "wat niet mee gaat in git",
    "new.file.assets/.gitkeep": "de map voor foto's en bestanden",
    "new.file.community.schema.json": "hulp in je editor terwijl je typt",
    "new.file..github/workflows/publish.yml": "zet je site op GitHub Pages",
    "new.there": "Stond er al, en is niet aangeraakt: {files}",
    "new.nothing": "Alles staat er al in {folder}. Er is niets veranderd.",
    "new.not_ignored": (
        "Zet deze regels nog in je eigen .gitignore, anders komt in git wat er niet hoort: {lines}"
    ),
    "new.no_workflow": (
        "{folder} ligt in een git-map. Het bestand dat je site publiceert hoort bovenin die map,"
        " dus dat is niet gemaakt."
    ),
    "new.chosen": "Dit koos kiem, omdat jij het nog niet zei: {answers}. Kijk of het klopt.",
    "new.yours": "Nog in te vullen: {answers}.",
    "new.next": "Nu jij:",
    "new.next.serve": "kiem serve {folder}",
    "new.next.serve.does": "laat de site zien terwijl je schrijft",
    "new.next.check": "kiem check {folder}",
    "new.next.check.does": "zegt wat er nog ontbreekt",
    # what goes wrong
    "new.no_terminal": "kiem new stelt vragen, en hier is niemand om te antwoorden.",
    "new.no_terminal.hint": (
        "Geef de antwoorden mee met --yes en opties, of met --from antwoorden.yaml. Zie `kiem new --help`."
    ),
    "new.no_folder": "{folder} is een bestand; kiem new maakt een map.",
    "new.no_folder.hint": "Kies een andere naam.",
    "new.answer.unknown": "`{key}` is geen antwoord dat kiem kent.",
    "new.answer.unknown.hint": "De antwoorden heten: {known}.",
    "new.answer.mean.hint": "Bedoel je `{mend}`?",
    "new.answer.kind.many": "`{key}` is een lijst van teksten, en hier staat iets anders.",
    "new.answer.kind.many.hint": "Schrijf achter elk streepje één tekst. Zit er een dubbele punt in? Zet er dan aanhalingstekens omheen.",
    "new.answer.kind": "`{key}` is één tekst, geen lijst of groep.",
    "new.answer.kind.hint": "Schrijf het antwoord achter de dubbele punt.",
    "add.full": "De schijf is vol; {path} kon niet geschreven worden.",
    "add.full.hint": "Maak ruimte en probeer het opnieuw. Er is niets veranderd.",
    "add.denied": "kiem mag niet schrijven in {path}.",
    "add.denied.hint": "Geef jezelf het recht om daar te schrijven, of kies een andere map. Er is niets veranderd.",
    "add.long": "De naam van {path} is te lang voor deze schijf.",
    "add.long.hint": "Kies een kortere naam.",
    "add.failed": "{path} kon niet geschreven worden: {said}.",
    "add.failed.hint": "Er is niets veranderd. Probeer het opnieuw, of kies een andere map.",
    # what stands where an answer is still to come
    "new.todo.tagline": "TODO voor wie het is en wat er voor hen verandert",
    "new.todo.summary": (
        "TODO vertel in twee of drie zinnen wat deze community is, voor wie, en wat je er samen doet."
        " Dit leest een bezoeker als eerste."
    ),
    "new.todo.audience": (
        "TODO beschrijf zo precies voor wie het is dat mensen denken: dat ben ik."
    ),
    "new.todo.distinctiveness": (
        "TODO noem wat er al bestaat voor deze mensen, en vertel wat er bij jullie anders is."
    ),
    "new.todo.organiser": "TODO wie het organiseert",
    "new.hint.goals": "Twintig huishoudens doen mee voor de zomer",
    "new.hint.themes": "Een onderwerp in een paar woorden",
    "new.hint.form": "https://tally.so/r/wA1b2C",
    "new.hint.accent": "2f6b4f",
    "new.requirements": "# De kiem waarmee deze site is gemaakt. Nieuwer? Verander het nummer en bouw opnieuw.",
    "new.ignore": "# Wat kiem maakt, en wat alleen voor jullie is.",
    "new.readme.publish": (
        "Zet deze map op GitHub. Kies daar bij *Settings*, *Pages*, *Source* voor *GitHub Actions*."
        " Vanaf dan staat elke verandering na een paar minuten op je site. Zet het adres in"
        " `community.yaml`, bij `site` achter `url`.\n\n"
        "Doe je het liever zelf? Haal dan `.github/workflows/publish.yml` weg. `kiem publish` laat zien"
        " wat er verandert en zet het er dan op. Kies daarna op GitHub bij *Source* voor"
        " *Deploy from a branch*, en dan `gh-pages`."
    ),
    "new.readme.by_hand": (
        "`kiem build` maakt de site in de map `site`. Die map kun je bij elke webhost neerzetten. Zet het"
        " adres in `community.yaml`, bij `site` achter `url`."
    ),
}
