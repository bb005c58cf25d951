-- The first wave is on 2000-01-01 for everyone: the source has waves, no dates.
SELECT
  'c' || lpad(id, 4, '0') AS client_id,
  DATE '2000-01-01' AS intake_on,
  'nicotine' AS most_problematic
FROM stage_of_change_smoking
