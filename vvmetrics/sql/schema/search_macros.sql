-- How a text is cut into words, for the index and for what is asked.
CREATE MACRO words_in(text) AS regexp_extract_all(text, '[\pL\pN\pM]+');
CREATE MACRO plain_word(word) AS lower(strip_accents(word));

-- Dutch stems, with three things that the stemmer leaves: a double consonant (overlegg), v and z at the end
-- (briev, huiz), and kinder.
CREATE MACRO single_end(stem) AS
CASE WHEN length(stem) > 3 AND stem[-1] = stem[-2] AND contains('bcdfghjklmnpqrstvwxz', stem[-1])
THEN stem[:-2] ELSE stem END;
CREATE MACRO hard_end(stem) AS
CASE stem[-1] WHEN 'v' THEN stem[:-2] || 'f' WHEN 'z' THEN stem[:-2] || 's' ELSE stem END;
CREATE MACRO word_stem(plain) AS
CASE single_end(stem(plain, 'dutch')) WHEN 'kinder' THEN 'kind'
ELSE hard_end(single_end(stem(plain, 'dutch'))) END;

-- Words that are in every text and about none.
CREATE MACRO says_little(plain) AS contains(
    ' aan als bij dan dat de deze die dit door een en er had heb hebben heeft het hij hoe hun ik in is je '
    || 'kan kunnen maar men met mijn naar nog of om ook op over te tot uit u van voor waar waren was wat '
    || 'we welke werd wie wij wordt worden ze zich zij zijn zo ',
    ' ' || plain || ' '
);

-- The texts in which what was asked occurs, with the words to mark and the score of BM25
-- (k1 = 1.2, b = 0.75).
CREATE MACRO scored(asked_text, in_parts, any_of_them) AS TABLE
WITH
asked AS (SELECT DISTINCT plain_word(unnest(words_in(asked_text))) AS plain),
wanted AS ( -- words that say little only count if nothing else is asked
    SELECT plain, word_stem(plain) AS stem FROM asked
    WHERE NOT says_little(plain) OR NOT EXISTS (FROM asked AS a WHERE NOT says_little(a.plain))
),
counted AS ( -- as part of a word the stem, unless too short to mean something or spelled in another way
    SELECT a.plain, w.text, sum(w.occurrences) AS occurrences, list(w.word) AS words
    FROM wanted AS a
    JOIN search_words AS w ON w.stem = a.stem OR (
        in_parts AND length(a.plain) > 2
        AND contains(
            w.plain,
            CASE WHEN length(a.stem) > 3 AND starts_with(a.plain, a.stem) THEN a.stem ELSE a.plain END
        )
    )
    GROUP BY ALL
),
sizes AS (SELECT count(*) AS texts, avg(length) AS length FROM search_texts),
rarities AS (
    SELECT plain, ln(1 + (any_value(texts) - count(*) + 0.5) / (count(*) + 0.5)) AS rarity
    FROM counted, sizes GROUP BY plain
)
SELECT
    c.text, list_distinct(flatten(list(c.words))) AS words,
    sum(rarity * c.occurrences * 2.2 / (c.occurrences + 0.3 + 0.9 * t.length / s.length)) AS score
FROM counted AS c
JOIN rarities USING (plain)
JOIN search_texts AS t ON t.id = c.text
CROSS JOIN sizes AS s
GROUP BY c.text
HAVING bool_and(any_of_them) OR count(*) = (SELECT count(*) FROM wanted);
