-- The answers in words of made-up observations.
CREATE OR REPLACE TEMP MACRO example_answer(label, choice) AS CASE
    WHEN label = 'Frequentie'
        THEN ['wekelijks', 'elke twee weken', 'maandelijks', 'op afroep'][1 + choice % 4]
    WHEN label = 'Vorm'
        THEN ['fysiek overleg', 'digitaal overleg', 'om en om fysiek en digitaal'][1 + choice % 3]
    WHEN label IN ('Aanwezige partners', 'Deelnemers')
        THEN [
            'VT, politie, OM', 'alle vijf partners', 'VT, politie, OM en RvdK', 'wisselend per zaak'
        ][1 + choice % 4]
    WHEN label = 'Mandaat'
        THEN ['deelnemers beslissen zelf', 'deelnemers brengen in, anderen beslissen'][1 + choice % 2]
    WHEN label = 'Crisismeldingen'
        THEN ['politie belt Veilig Thuis meteen', 'melding volgt binnen een werkdag'][1 + choice % 2]
    WHEN label = 'Vaste contactpersonen'
        THEN [
            'één loket voor alle partners', 'per organisatie een aanspreekpunt', 'nog geen vaste'
        ][1 + choice % 3]
    ELSE ['ja, volgens afspraak', 'soms, per zaak bekeken', 'nee'][1 + choice % 3]
END;
