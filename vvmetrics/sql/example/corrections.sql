-- Made-up corrections: of the scores so many are put right by a new observation that names the old one.
INSERT INTO observations
SELECT
    'vb-' || lpad(($rows + row_number() OVER (ORDER BY id))::VARCHAR, 8, '0'), region, area, partner,
    indicator, scale, start_year, end_year,
    CASE WHEN score > 0 THEN score - 1 ELSE score + 1 END, answer, absence, plausibility,
    'Voorbeeld: bij nader inzien een stap anders gewogen. Dit is verzonnen.', source, locator,
    TIMESTAMP '2026-02-15 09:00:00', recorded_by, id, bundled, revision
-- first chosen, then numbered: sorting all takes long
FROM (FROM observations WHERE score IS NOT NULL ORDER BY id LIMIT $corrections)
