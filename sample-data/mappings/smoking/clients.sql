-- The first wave is on 2000-01-01 for everyone: the source has waves, no dates.
SELECT
  concat('c', lpad(id, 4, '0')) AS client_id,
  DATE'2000-01-01' AS intake_on,
  CAST(NULL AS INT) AS age_at_intake,
  CAST(NULL AS STRING) AS gender,
  CAST(NULL AS STRING) AS drinking_limits,
  CAST(NULL AS STRING) AS race_ethnicity,
  CAST(NULL AS STRING) AS referral_source,
  CAST(NULL AS BOOLEAN) AS mandated,
  CAST(NULL AS BOOLEAN) AS co_occurring,
  CAST(NULL AS BOOLEAN) AS earlier_treatment,
  'nicotine' AS most_problematic
FROM stage_of_change_smoking
