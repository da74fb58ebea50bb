"""Dutch: what is said about a file that can't be read: the sentences of source/."""

SENTENCES: dict[str, str] = {
    # which file
    "file.missing": "Er is geen bestand `{name}`.",
    "file.missing.hint": "Kijk de naam na, of geef de map waar je community.yaml in staat.",
    "file.no_folder": "Er is geen bestand `{name}`, want de map `{folder}` bestaat niet.",
    "file.none": "In de map `{folder}` staat geen `{name}`.",
    "file.none.hint": "Ga naar de map waar het bestand in staat, of noem het bestand in de opdracht.",
    "file.lookalike": "Bedoel je `{name}`?",
    "file.txt": "Er staat wel een `{found}`. Haal .txt eraf, zodat het `{name}` heet.",
    "file.odd": "`{name}` is geen gewoon bestand.",
    "file.odd.hint": "Geef een YAML-bestand, of een map met een community.yaml erin.",
    "file.locked": "kiem mag `{name}` niet lezen.",
    "file.locked.hint": "Geef jezelf het recht om het te lezen, of kopieer het naar een eigen map.",
    "file.unreadable": "`{name}` gaat niet open: {reason}",
    # the file as a whole
    "file.large": "Het bestand is {size} MB. Een community.yaml is een korte tekst, van hooguit 1 MB.",
    "file.large.hint": "Is dit wel het goede bestand? Foto's horen in eigen bestanden.",
    "file.empty": "Het bestand is leeg.",
    "file.empty.hint": "Begin met deze regels:\ntype: local\nlanguage: nl",
    "file.comments": "Er staat alleen commentaar in het bestand: elke regel begint met een #.",
    "file.comments.hint": "Haal de # weg bij de regels die kiem moet lezen.",
    "file.is.picture": "Dit is een afbeelding, geen tekst.",
    "file.is.pdf": "Dit is een pdf, geen gewone tekst.",
    "file.is.word": "Dit is een Word-document, geen gewone tekst.",
    "file.is.sheet": "Dit is een spreadsheet, geen gewone tekst.",
    "file.is.zip": "Dit is een zip-bestand, geen gewone tekst.",
    "file.is.web": "Dit is een opgeslagen webpagina, niet de tekst zelf.",
    "file.is.binary": "Dit is geen tekstbestand: er staan tekens in die nooit in een tekst staan.",
    "file.is.hint": (
        "Kopieer je tekst naar een leeg bestand in Kladblok of Teksteditor en bewaar het als"
        " platte tekst."
    ),
    "file.utf16": "Het bestand is opgeslagen als UTF-16. kiem leest UTF-8.",
    "file.utf16.hint": (
        "Sla het opnieuw op als UTF-8. In Kladblok: Bestand, Opslaan als, en kies bij Codering UTF-8."
    ),
    "file.not_utf8": "Het teken hier, waarschijnlijk `{sign}`, is niet opgeslagen als UTF-8.",
    "file.not_utf8.hint": (
        "Sla het bestand opnieuw op als UTF-8. In Kladblok: Bestand, Opslaan als, en kies bij"
        " Codering UTF-8."
    ),
    # signs that may not be there
    "yaml.also": " Ook: regel {lines}.",
    "yaml.also.more": " Ook: regel {lines} en nog {n}.",
    "yaml.tab": "Hier staat een tab. Voor de tekst van een regel mogen alleen spaties staan.{also}",
    "yaml.tab.hint": "Vervang elke tab door twee spaties.",
    "yaml.odd_space": "Hier staat een bijzondere spatie, die alleen op een gewone lijkt.{also}",
    "yaml.odd_space.hint": (
        "Haal hem weg en typ een gewone spatie. Zulke spaties komen vaak mee als je tekst kopieert."
    ),
    "yaml.control": "Hier staat een onzichtbaar teken ({sign}) dat niet in een tekst hoort.{also}",
    "yaml.control.hint": "Haal het weg: wis de letters eromheen en typ ze opnieuw.",
    "yaml.document": "Een regel met `{sign}` sluit het bestand hier af, maar er staat nog meer onder.",
    "yaml.document.hint": "Haal deze regel weg. Wil je een streep ertussen, schrijf dan: # ----",
    "yaml.merged": (
        "Hier zijn twee versies van het bestand samengevoegd, en ze staan er allebei nog in.{also}"
    ),
    "yaml.merged.hint": "Houd de goede tekst over, en haal de regels met <<<, === en >>> weg.",
    # quotes
    "yaml.quoted_key": (
        "Het aanhalingsteken staat voor de sleutel `{key}`. Het hoort alleen om de tekst."
    ),
    "yaml.apostrophe": "De tekst begint met een apostrof, en die lijkt op een aanhalingsteken.",
    "yaml.unclosed": "Hier begint een aanhalingsteken {sign}, maar aan het eind van de tekst staat er geen.",
    "yaml.unclosed.hint": "Zet een {sign} achter de tekst: `{line}`",
    "yaml.after_quote": "Achter het sluitende {sign} staat nog meer tekst.",
    "yaml.backslash": "Een backslash tussen dubbele aanhalingstekens heeft een bijzondere betekenis.",
    "yaml.series": (
        "Achter het sluitende aanhalingsteken staat nog meer. Meer dan één waarde schrijf je als lijst."
    ),
    "yaml.layout.hint": "Schrijf het zo:\n{lines}",
    "yaml.wrap.hint": "Zet aanhalingstekens om de hele tekst: `{line}`",
    "yaml.curly": (
        "Dit zijn gekrulde aanhalingstekens. Om een tekst met een dubbele punt horen rechte."
    ),
    # colons
    "yaml.colon": "In de tekst staat een dubbele punt met een spatie. Dat lijkt op een nieuwe sleutel.",
    "yaml.quote.hint": "Zet aanhalingstekens om de tekst: `{line}`",
    "yaml.block.hint": (
        "Zet de tekst op de regels onder `{start}`, met voor elke regel twee spaties meer."
    ),
    "yaml.tight_colon": "Achter de dubbele punt van `{key}` ontbreekt een spatie.",
    "yaml.no_colon": "Achter `{key}` ontbreekt een dubbele punt.",
    "yaml.write.hint": "Schrijf `{line}`",
    # how a value starts
    "yaml.odd_start": (
        "Een tekst kan niet zomaar met {sign} beginnen: dat teken heeft een bijzondere betekenis."
    ),
    "yaml.block_text": "Achter de {sign} moet de regel leeg zijn. De tekst begint op de volgende regel.",
    "yaml.list_beside": (
        "De lijst begint op dezelfde regel als `{key}`. Hij hoort op de volgende regel te beginnen."
    ),
    "yaml.bracket": "Hier begint een {sign}, maar er staat geen {closer} om hem te sluiten.",
    "yaml.bracket.hint": "Zet een {closer} achter het laatste deel: `{line}`",
    "yaml.flow": "kiem kan niet zien wat tussen deze haakjes bij elkaar hoort.",
    "yaml.flow.hint": "Geef elk deel een eigen regel:\n{lines}",
    "yaml.cut": "De komma voor `{part}` breekt de tekst af, omdat die tussen haakjes staat.",
    "yaml.cut.hint": "Laat de haakjes weg en geef elke sleutel een eigen regel.",
    # where a line starts
    "yaml.spaces.none": "geen spaties",
    "yaml.spaces.one": "precies 1 spatie",
    "yaml.spaces.many": "precies {n} spaties",
    "yaml.align.key": "`{key}` staat niet recht onder of boven `{name}` van regel {other}.",
    "yaml.align.dash": "Dit streepje staat niet in lijn met het streepje van regel {other}.",
    "yaml.align.hint": "Zet er {spaces} voor, zodat wat bij elkaar hoort recht onder elkaar begint.",
    "yaml.align.under_text": (
        "`{key}` springt verder in dan `{name}` op regel {other}, maar `{name}` heeft al een tekst."
    ),
    "yaml.align.under_text.hint": (
        "Zet er {spaces} voor. Hoort het bij `{name}`? Geef die tekst dan ook een eigen sleutel."
    ),
    "yaml.unindented.text": (
        "De tekst van regel {other} lijkt hier door te gaan, maar deze regel springt niet in."
    ),
    "yaml.unindented.block": (
        "Deze regel lijkt bij de tekst van regel {other} te horen, maar hij springt niet in."
    ),
    "yaml.unindented.hint": "Zet er {spaces} voor.",
    "yaml.unindented.either.hint": (
        "Zet er {spaces} voor. Of is `{key}` een sleutel? Schrijf dan `{line}`"
    ),
    "yaml.tight_dash": "Achter het streepje ontbreekt een spatie.",
    "yaml.stray_dash": "Voor `{key}` staat een streepje, maar het hoort niet bij een lijst.",
    "yaml.bullet": "Een lijst schrijf je met streepjes, niet met {sign}.",
    # what YAML can and kiem doesn't
    "yaml.twice": "`{key}` staat er twee keer: op regel {first} en weer op regel {line}.",
    "yaml.twice.hint": "Houd er één over, en zet daarin wat je van de andere wilt bewaren.",
    "yaml.twice.item": "`{key}` staat er twee keer: op regel {first} en weer op regel {line}.",
    "yaml.twice.item.hint": (
        "Begint hier iets nieuws in de lijst? Zet er dan een streepje voor. Houd er anders één over."
    ),
    "yaml.alias": "`{name}` verwijst naar een ander deel van het bestand. Dat volgt kiem niet.",
    "yaml.alias.hint": (
        "Schrijf het hier voluit. Hoort het bij een tekst? Zet dan aanhalingstekens om de hele tekst."
    ),
    "yaml.anchor": "`{name}` geeft een deel van het bestand een naam. Daar doet kiem niets mee.",
    "yaml.anchor.hint": (
        "Laat `{name}` weg. Hoort het bij een tekst? Zet dan aanhalingstekens om de hele tekst."
    ),
    "yaml.merge": "`<<` neemt sleutels over uit een ander deel van het bestand. Dat doet kiem niet.",
    "yaml.merge.hint": "Schrijf de sleutels hier voluit.",
    "yaml.tag": "`{name}` zegt wat voor soort waarde dit is. Dat bepaalt kiem zelf.",
    "yaml.tag.hint": (
        "Laat `{name}` weg. Hoort het bij een tekst? Zet dan aanhalingstekens om de hele tekst."
    ),
    "yaml.odd_key": "Een sleutel is hier één woord, geen lijst of groep van sleutels.",
    "yaml.odd_key.hint": (
        "Schrijf `sleutel: tekst`. Begint een tekst met een haakje? Zet er dan aanhalingstekens om."
    ),
    "yaml.deep": "Hier zit te veel in elkaar: meer dan 30 lagen.",
    "yaml.deep.hint": "Zoek naar haakjes die niet gesloten zijn, of haal de lagen uit elkaar.",
    # the rest
    "yaml.top.list": "Het bestand begint met een streepje, en is dus een lijst. Het moeten sleutels zijn.",
    "yaml.top.list.hint": "Haal de streepjes helemaal vooraan de regels weg: `type: local`",
    "yaml.top.text": (
        "Dit is een losse tekst. In een community.yaml begint elke regel met een sleutel en een"
        " dubbele punt."
    ),
    "yaml.top.text.hint": "Begin met deze regels:\ntype: local\nlanguage: nl",
    "yaml.unclear": "Vanaf hier kan kiem het bestand niet volgen.",
    "yaml.unclear.hint": (
        "Vergelijk deze regel en die erboven met de regels eromheen: de spaties, een dubbele punt,"
        " een aanhalingsteken."
    ),
}
