-- Days of use in the 28 days before a form. NA is no answer. A form within 28 days of the one before
-- would tell of the same days twice: the first holds.
WITH form AS (
  SELECT DISTINCT
    CLIENTID,
    try_strptime(TOPDATE, '%d/%m/%Y')::DATE AS day,
    ALCUSE, OPIUSE, CRAUSE, COCAUSE, AMPHUSE, CANNUSE, OTDRGUSE
  FROM ndtms
  WHERE TOPDATE IS NOT NULL
),
apart AS (
  SELECT *, lag(day) OVER (PARTITION BY CLIENTID ORDER BY day) AS before
  FROM form
),
answer AS (
  SELECT CLIENTID, day, before, 'alcohol' AS problem, ALCUSE AS days FROM apart
  UNION ALL
  SELECT CLIENTID, day, before, 'opioid', OPIUSE FROM apart
  UNION ALL
  SELECT CLIENTID, day, before, 'crack', CRAUSE FROM apart
  UNION ALL
  SELECT CLIENTID, day, before, 'cocaine', COCAUSE FROM apart
  UNION ALL
  SELECT CLIENTID, day, before, 'amphetamine', AMPHUSE FROM apart
  UNION ALL
  SELECT CLIENTID, day, before, 'cannabis', CANNUSE FROM apart
  UNION ALL
  SELECT CLIENTID, day, before, 'other_substance', OTDRGUSE FROM apart
)
SELECT
  't' || lpad(CLIENTID, 4, '0') AS client_id,
  problem,
  day - 28 AS from_on,
  day - 1 AS until_on,
  'self_report' AS source,
  days AS days_used
FROM answer
WHERE days IS NOT NULL AND days <> 'NA' AND (before IS NULL OR day - before >= 28)
