-- The words of made-up observations; each finding begins by saying that it is one.
CREATE OR REPLACE TEMP MACRO example_answer(label, choice) AS CASE
    WHEN label = 'Frequentie' THEN ['wekelijks', 'elke twee weken', 'maandelijks', 'op afroep'][1 + choice % 4]
    WHEN label = 'Vorm' THEN ['fysiek overleg', 'digitaal overleg', 'om en om fysiek en digitaal'][1 + choice % 3]
    WHEN label IN ('Aanwezige partners', 'Deelnemers') THEN ['VT, politie, OM', 'alle vijf partners', 'VT, politie, OM en RvdK', 'wisselend per zaak'][1 + choice % 4]
    WHEN label = 'Mandaat' THEN ['deelnemers beslissen zelf', 'deelnemers brengen in, anderen beslissen'][1 + choice % 2]
    WHEN label = 'Crisismeldingen' THEN ['politie belt Veilig Thuis meteen', 'melding volgt binnen een werkdag'][1 + choice % 2]
    WHEN label = 'Vaste contactpersonen' THEN ['één loket voor alle partners', 'per organisatie een aanspreekpunt', 'nog geen vaste'][1 + choice % 3]
    ELSE ['ja, volgens afspraak', 'soms, per zaak bekeken', 'nee'][1 + choice % 3]
END;
CREATE OR REPLACE TEMP MACRO example_finding(scale, level, region, choice) AS 'Voorbeeld: ' || CASE scale
    WHEN 'ontwikkelinspanning' THEN [
        'in ' || region || ' is er een traject voor opgezet.', 'een werkgroep in ' || region || ' werkte dit uit.',
        'partners in ' || region || ' maakten hier uren voor vrij.', 'er kwam een projectleider voor ' || region || '.'
    ][1 + (CASE WHEN level >= 3 THEN 2 + choice % 2 ELSE choice % 2 END)]
    WHEN 'meerwerk' THEN CASE
        WHEN level > 0 THEN ['het vraagt extra overleg.', 'er gaat meer tijd in zitten dan gedacht.'][1 + choice % 2]
        WHEN level < 0 THEN ['het scheelt dubbel werk.', 'zaken gaan sneller van hand tot hand.'][1 + choice % 2]
        ELSE 'het past in het gewone werk.'
    END
    WHEN 'waarde' THEN CASE
        WHEN level >= 2 THEN ['partners zien duidelijk verschil.', 'het gaat merkbaar beter dan voorheen.'][1 + choice % 2]
        WHEN level = 1 THEN ['er is een begin van verbetering.', 'soms gaat het beter, nog niet steeds.'][1 + choice % 2]
        WHEN level = 0 THEN 'er is gekeken en niets veranderd gezien.'
        ELSE 'het is er minder goed op geworden.'
    END
    ELSE 'zo is het in ' || region || ' geregeld.'
END || ' Dit is verzonnen.';
