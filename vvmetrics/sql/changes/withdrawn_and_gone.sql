-- Withdrawn observations that data/ no longer has; a store of before withdrawals were kept has none.
SELECT format('waarneming {} bestaat niet meer, maar is in de database ingetrokken.', observation) AS problem
FROM old.withdrawals
WHERE observation NOT IN (SELECT id FROM observations)
    AND observation NOT IN (SELECT id FROM old.observations WHERE NOT bundled)
ORDER BY ALL
