-- The three scales of 0 to 20, higher is better.
WITH form AS (
  SELECT DISTINCT
    CLIENTID,
    try_strptime(TOPDATE, '%d/%m/%Y')::DATE AS day,
    PSYHSTAT, PHSTAT, QUALLIFE
  FROM ndtms
  WHERE TOPDATE IS NOT NULL
),
scored AS (
  SELECT CLIENTID, day, 'psychological_health' AS subscale, PSYHSTAT AS score FROM form
  UNION ALL
  SELECT CLIENTID, day, 'physical_health', PHSTAT FROM form
  UNION ALL
  SELECT CLIENTID, day, 'quality_of_life', QUALLIFE FROM form
)
SELECT
  't' || lpad(CLIENTID, 4, '0') AS client_id,
  'top' AS instrument,
  subscale,
  day AS measured_on,
  score
FROM scored
WHERE score IS NOT NULL AND score <> 'NA'
