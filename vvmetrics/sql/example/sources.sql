-- Forty made-up sources.
INSERT INTO sources
SELECT
    'voorbeeld-' || lpad(i::VARCHAR, 2, '0'),
    'Voorbeeld: '
        || [
            'verslag van een overleg', 'korte evaluatie', 'gesprek met een partner', 'jaarplan',
            'eigen telling'
        ][1 + i % 5]
        || ' nr. ' || i,
    'voorbeeld', n.nature, 'verzonnen', 2019 + i % 8, NULL,
    'Verzonnen, om te oefenen; zegt niets over een echte regio.', false, next_revision()
FROM range(1, 41) AS s (i), store_nature AS n
