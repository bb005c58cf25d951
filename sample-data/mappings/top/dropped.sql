-- Every form, and every answer of one, that no table holds, with the reason.
WITH form AS (
  SELECT DISTINCT
    CLIENTID,
    try_strptime(TOPDATE, '%d/%m/%Y')::DATE AS day,
    ALCUSE, OPIUSE, CRAUSE, COCAUSE, AMPHUSE, CANNUSE, OTDRGUSE, PSYHSTAT, PHSTAT, QUALLIFE
  FROM ndtms
  WHERE TOPDATE IS NOT NULL
),
apart AS (
  SELECT
    *,
    coalesce(day - lag(day) OVER (PARTITION BY CLIENTID ORDER BY day) < 28, false) AS again
  FROM form
),
days AS (
  SELECT
    again,
    unnest([ALCUSE, OPIUSE, CRAUSE, COCAUSE, AMPHUSE, CANNUSE, OTDRGUSE]) AS answer
  FROM apart
),
scores AS (
  SELECT unnest([PSYHSTAT, PHSTAT, QUALLIFE]) AS answer FROM form
)
SELECT 'use_reports' AS table, 'less than 28 days after the form before' AS reason, count(*) AS rows
FROM days
WHERE again
UNION ALL
SELECT 'use_reports', 'not answered', count(*)
FROM days
WHERE NOT again AND (answer IS NULL OR answer = 'NA')
UNION ALL
SELECT 'measures', 'not answered', count(*)
FROM scores
WHERE answer IS NULL OR answer = 'NA'
