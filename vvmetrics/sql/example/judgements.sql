-- How made-up observations are judged: around what was made up of the action, with noise, within the scale.
CREATE OR REPLACE TEMP MACRO example_within(lowest, highest, found) AS
greatest(lowest, least(highest, round(found)));
CREATE OR REPLACE TEMP MACRO example_level(scale, effort, burden, gain, year, started, noise) AS CASE scale
    WHEN 'ontwikkelinspanning'
        THEN example_within(0, 4, 0.2 + 3.6 * effort + 1.8 * noise + (year <= started + 1)::INTEGER * 0.5)
    WHEN 'meerwerk'
        THEN example_within(-2, 2, 3.8 * burden - 1.1 - 0.15 * greatest(year - started, 0) + 1.8 * noise)
    WHEN 'waarde'
        THEN example_within(-1, 3, 0.7 * greatest(year - started - 1, 0) * (0.1 + gain) + 1.3 * noise)
END::TINYINT;
-- Setting up begins a year early, value is seen a year later.
CREATE OR REPLACE TEMP MACRO example_absence(
    scale, silence, effort_hidden, value_unseen, year, started, luck
) AS CASE
    WHEN silence IS NOT NULL THEN silence
    WHEN year < started - (scale = 'ontwikkelinspanning')::INTEGER THEN 'niet_gestart'
    WHEN effort_hidden AND scale <> 'waarde' THEN 'vertrouwelijk'
    WHEN scale = 'waarde' AND (value_unseen OR (year = started AND luck < 0.6)) THEN 'geen_zicht'
    WHEN luck < 0.08 THEN 'geen_zicht'
    WHEN luck < 0.18 THEN 'niet_gevonden'
    WHEN luck < 0.21 THEN 'niet_van_toepassing'
    WHEN luck < 0.23 THEN 'vertrouwelijk'
END;
