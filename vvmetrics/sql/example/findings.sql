-- The findings of made-up observations; each begins by saying that it is one.
CREATE OR REPLACE TEMP MACRO example_voice(partner, region) AS CASE partner
    WHEN 'om' THEN 'het OM'
    WHEN 'politie' THEN 'de politie'
    WHEN 'rvdk' THEN 'de RvdK'
    WHEN '3ro' THEN 'de reclassering'
    WHEN 'vt' THEN 'Veilig Thuis'
    ELSE 'het netwerk in ' || region
END;
CREATE OR REPLACE TEMP MACRO example_seen(scale, level, choice) AS CASE
    WHEN scale = 'ontwikkelinspanning' AND level >= 3
        THEN [
            'een projectleider maanden nodig had', 'er een lang traject met alle partners voor was',
            'er eigen geld in ging'
        ][1 + choice % 3]
    WHEN scale = 'ontwikkelinspanning' AND level >= 1
        THEN [
            'een werkgroep dit uitwerkte', 'enkele bijeenkomsten genoeg waren',
            'het naast het gewone werk kon'
        ][1 + choice % 3]
    WHEN scale = 'ontwikkelinspanning' THEN 'er niets voor nodig was'
    WHEN scale = 'meerwerk' AND level > 0
        THEN [
            'het extra overleg vraagt', 'er meer tijd in gaat zitten dan gedacht',
            'de roosters er krap door worden'
        ][1 + choice % 3]
    WHEN scale = 'meerwerk' AND level < 0
        THEN [
            'het dubbel werk scheelt', 'zaken sneller van hand tot hand gaan',
            'er minder hoeft te worden nagebeld'
        ][1 + choice % 3]
    WHEN scale = 'meerwerk' THEN 'het in het gewone werk past'
    WHEN scale = 'waarde' AND level >= 2
        THEN [
            'alle partners duidelijk verschil zien', 'het merkbaar beter gaat dan voorheen',
            'dit nu vast zo gaat'
        ][1 + choice % 3]
    WHEN scale = 'waarde' AND level = 1
        THEN [
            'er een begin van verbetering is', 'het soms beter gaat, nog niet steeds',
            'het in één team beter loopt'
        ][1 + choice % 3]
    WHEN scale = 'waarde' AND level = 0 THEN 'er gekeken is en niets veranderd is gezien'
    WHEN scale = 'waarde' THEN 'het er minder goed op is geworden'
    ELSE ['het zo geregeld is', 'dit zo is afgesproken'][1 + choice % 2]
END;
CREATE OR REPLACE TEMP MACRO example_unseen(absence) AS CASE absence
    WHEN 'niet_gestart' THEN 'de actie nog moet beginnen'
    WHEN 'geen_zicht' THEN 'het te vroeg is om dit te zeggen'
    WHEN 'niet_van_toepassing' THEN 'deze vraag hier niet past'
    WHEN 'vertrouwelijk' THEN 'dit bekend is, maar niet om te delen'
END;
CREATE OR REPLACE TEMP MACRO example_finding(voice, words, choice) AS
'Voorbeeld: ' || voice || ' '
    || ['meldt', 'ziet', 'schrijft', 'vertelt'][1 + choice // 100 % 4] || ' dat ' || words
    || '. Dit is verzonnen.';
