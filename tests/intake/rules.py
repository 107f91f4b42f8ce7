"""
Rows that break one rule each, and what is said of them.
"""

NO_YEAR = "een jaartal van 1990 tot en met 2026, in vier cijfers"
LADDER = "1 niveau 1; 2 niveau 2; 3 niveau 3; 4 niveau 4"
ONE_OF_BOTH = "een oordeel óf een reden"
BOTH = "Er staat zowel een oordeel als een reden van niet weten; precies één van beide kan waar zijn."
# A row as in handed_in.HEADS; column, rule and message; what is allowed and what was meant.
ERRORS = [
    (
        "acuut-snell;;;2022;2;;;3;Iets.;",
        ("indicator", "unknown-word", "“acuut-snell” is hier niet bekend als indicator."),
        ("Opzet; Crisis; Extra; Snel; Samen; Beeld", "Bedoelt u “Snel”?"),
    ),
    (
        "acuut-snel;Zeekant;;2022;2;;;3;Iets.;",
        ("area", "unknown-word", "“Zeekant” is hier niet bekend als gebied."),
        ("Fries gebied; Drents gebied", ""),
    ),
    (
        "acuut-snel;;polite;2022;2;;;3;Iets.;",
        ("partner", "unknown-word", "“polite” is hier niet bekend als partner."),
        ("Politie; Veilig Thuis", "Bedoelt u “Politie”?"),
    ),
    (
        "acuut-snel;;;2022;;;niet gestrt;;Iets.;",
        ("absence", "unknown-word", "“niet gestrt” is hier niet bekend als reden van niet weten."),
        (
            "niet gestart; nog geen zicht; geen openbare bron gevonden; niet van toepassing; vertrouwelijk",
            "Bedoelt u “niet gestart”?",
        ),
    ),
    (
        "acuut-opzet;;;2022;niveau 7;;;3;Iets.;",
        ("score", "unknown-word", "“niveau 7” is hier niet bekend als niveau."),
        ("0 niveau 0; 1 niveau 1; 2 niveau 2; 3 niveau 3; 4 niveau 4", ""),
    ),
    (
        "acuut-opzet;;;2022;3;;;hoog;Iets.;",
        ("plausibility", "unknown-word", "“hoog” is hier niet bekend als plausibiliteit."),
        (LADDER, ""),
    ),
    (
        "acuut-opzet;;;'22;3;;;3;Iets.;",
        ("end_year", "year", "“'22” is geen jaartal dat hier kan."),
        (NO_YEAR, "Bedoelt u 2022?"),
    ),
    (
        "acuut-opzet;;;2021/2022;3;;;3;Iets.;",
        ("end_year", "year", "“2021/2022” is geen jaartal dat hier kan."),
        (NO_YEAR, "Zet 2021 in de kolom Van jaar en 2022 in de kolom Tot en met jaar."),
    ),
    (
        "acuut-opzet;;;2021.7;3;;;3;Iets.;",
        ("end_year", "year", "“2021.7” is geen jaartal dat hier kan."),
        (NO_YEAR, "Bedoelt u 2021?"),
    ),
    (
        "acuut-opzet;;;2027;3;;;3;Iets.;",
        ("end_year", "future", "Het jaar 2027 is nog niet begonnen."),
        ("hoogstens 2026", "Vul het jaar in waarover de bevinding gaat."),
    ),
    (
        ";;;2022;3;;;3;Iets.;",
        ("indicator", "empty", "Indicator is leeg."),
        ("Het id of de naam van de indicator.", ""),
    ),
    (
        "acuut-opzet;;;;3;;;3;Iets.;",
        ("end_year", "empty", "Tot en met jaar is leeg."),
        ("Het laatste jaar waarover het gaat.", ""),
    ),
    (
        "acuut-opzet;;;2022;3;;niet gestart;3;Iets.;",
        ("absence", "both", BOTH),
        (ONE_OF_BOTH, "Haal er één weg."),
    ),
    (
        "acuut-opzet;;;2022;;;;3;Iets.;",
        ("score", "neither", "Er staat geen oordeel en ook geen reden van niet weten."),
        (ONE_OF_BOTH, "Kies een niveau of een reden van niet weten."),
    ),
    (
        "acuut-crisis;;;2022;;;;3;Iets.;",
        ("answer", "neither", "Er staat geen oordeel en ook geen reden van niet weten."),
        (ONE_OF_BOTH, "Geef een kort antwoord in woorden, of kies een reden van niet weten."),
    ),
    (
        "acuut-opzet;;;2022;3;;;;Iets.;",
        ("plausibility", "plausibility-missing", "Er staat niet bij hoe goed dit oordeel onderbouwd is."),
        (LADDER, "Kies een trede van de ladder."),
    ),
    (
        "acuut-opzet;;;2022;;;niet gestart;3;Iets.;",
        (
            "plausibility",
            "plausibility-extra",
            "Bij een reden van niet weten hoort geen plausibiliteit, maar er staat “3”.",
        ),
        ("", "Maak de cel Plausibiliteit leeg."),
    ),
    (
        "acuut-crisis;;;2022;3;;;3;Iets.;",
        ("score", "no-levels", "Deze vraag heeft geen niveaus: het antwoord hoort in de kolom In woorden."),
        ("", "Zet het antwoord in de kolom In woorden."),
    ),
    (
        f"acuut-crisis;;;2022;;{'x' * 81};;3;Iets.;",
        ("answer", "answer-long", "Het antwoord heeft 81 tekens; er passen er hoogstens 80."),
        ("hoogstens 80 tekens", "Zet de rest in de bevinding."),
    ),
    (
        "acuut-opzet;;;2022;3;;;3;Bel mevrouw Jansen.;",
        ("finding", "privacy", "“Jansen” in de kolom Bevinding is een naam van een persoon."),
        (
            "niets over personen",
            'Schrijf de rol in plaats van de naam: "een medewerker van Veilig Thuis", "een ouder".',
        ),
    ),
]
# The same, without what is allowed.
QUESTIONS = [
    (
        "acuut-opzet;;;2022;1;;;3;Iets.;",
        (
            "score",
            "jump",
            "Het niveau gaat van “niveau 4” (2021) naar “niveau 1”: twee of meer niveaus verschil.",
        ),
        "Klopt het, schrijf dan in de bevinding waardoor.",
    ),
    (
        "acuut-opzet;;;2022;3;;;3;;",
        ("finding", "no-finding", "Er staat geen bevinding bij: waaruit blijkt het?"),
        "Schrijf in één zin wat er gezien is.",
    ),
    (
        "acuut-opzet;;;2022;3;;;4;Iets.;",
        ("source", "no-source", "De hoogste plausibiliteit vraagt om een bron, en die staat er niet bij."),
        "Noem het stuk of de telling.",
    ),
    (
        "acuut-snel;;VT;2022;2;;;3;Iets.;",
        (
            "score",
            "alone",
            "Dit ziet één partner; op deze schaal geeft één partner alleen hoogstens “niveau 1”.",
        ),
        "Zien meer partners het, maak dan de cel Partner leeg. Kies anders een lager niveau.",
    ),
    (
        "acuut-opzet;;;2022;;wel wat;;3;Iets.;",
        (
            "answer",
            "answer-only",
            "Er staat een antwoord in woorden, maar geen niveau; zonder niveau telt het alleen als bekend.",
        ),
        "Kies er het niveau bij dat het beste past.",
    ),
    (
        "acuut-opzet;;;2022;3;;;3;Volgens Bakker.;",
        ("finding", "privacy-likely", "“Bakker” in de kolom Bevinding lijkt een naam van een persoon."),
        'Schrijf de rol in plaats van de naam: "een medewerker van Veilig Thuis", "een ouder".',
    ),
]
