-- Waves at 0, 6, 12, 18 and 24 months are days 0, 183, 365, 548 and 731.
WITH wave AS (
  SELECT id, 0 AS day, smst00 AS stage FROM stage_of_change_smoking
  UNION ALL
  SELECT id, 183, smst06 FROM stage_of_change_smoking
  UNION ALL
  SELECT id, 365, smst12 FROM stage_of_change_smoking
  UNION ALL
  SELECT id, 548, smst18 FROM stage_of_change_smoking
  UNION ALL
  SELECT id, 731, smst24 FROM stage_of_change_smoking
)
SELECT
  'c' || lpad(id, 4, '0') AS client_id,
  'nicotine' AS problem,
  'staging_algorithm' AS instrument,
  DATE '2000-01-01' + day AS assessed_on,
  lower(stage) AS stage
FROM wave
WHERE stage IS NOT NULL
