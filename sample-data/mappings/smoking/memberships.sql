-- Everybody belongs to an arm from the first wave on.
SELECT
  concat('c', lpad(id, 4, '0')) AS client_id,
  IF(`Group` = 'TTM intervention', 'arm-stage-matched', 'arm-assessment') AS group_id,
  DATE'2000-01-01' AS joined_on,
  CAST(NULL AS DATE) AS left_on,
  CAST(NULL AS STRING) AS end_reason
FROM stage_of_change_smoking
