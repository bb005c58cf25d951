-- Cells of a wave in which a person was not reached; no row is lost.
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
SELECT 'stages' AS table, 'not reached in a wave' AS reason, count(*) AS rows
FROM wave
WHERE stage IS NULL
