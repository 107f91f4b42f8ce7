-- Made-up phases: from the year that an action begins, a step further every other year.
INSERT INTO phases
SELECT
    'vb-fase-' || lpad((row_number() OVER (ORDER BY region, action, year))::VARCHAR, 4, '0'), region, NULL, action, year,
    least(5, 1 + (year - started) // 2), 'Voorbeeld: zo ver was de actie in ' || region_label || '. Dit is verzonnen.', 'voorbeeld-01', NULL, false
FROM pairs, range(2019, 2027) AS years (year)
WHERE year >= started AND silence IS NULL
