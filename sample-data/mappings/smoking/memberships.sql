-- Everybody belongs to an arm from the first wave on.
SELECT
  'c' || lpad(id, 4, '0') AS client_id,
  IF("Group" = 'TTM intervention', 'arm-stage-matched', 'arm-assessment') AS group_id,
  DATE '2000-01-01' AS joined_on
FROM stage_of_change_smoking
