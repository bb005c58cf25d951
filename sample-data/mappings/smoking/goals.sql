-- Nobody's goals were recorded.
SELECT
  CAST(NULL AS STRING) AS goal_id,
  CAST(NULL AS STRING) AS client_id,
  CAST(NULL AS DATE) AS set_on,
  CAST(NULL AS STRING) AS set_in_session,
  CAST(NULL AS STRING) AS domain,
  CAST(NULL AS STRING) AS goal_type,
  CAST(NULL AS STRING) AS problem,
  CAST(NULL AS DOUBLE) AS target,
  CAST(NULL AS STRING) AS target_unit,
  CAST(NULL AS DATE) AS from_on,
  CAST(NULL AS DATE) AS until_on,
  CAST(NULL AS STRING) AS horizon,
  CAST(NULL AS STRING) AS chosen_by,
  CAST(NULL AS DOUBLE) AS weight,
  CAST(NULL AS STRING) AS replaces
WHERE false
