-- There were no sessions.
SELECT
  CAST(NULL AS STRING) AS session_id,
  CAST(NULL AS STRING) AS group_id,
  CAST(NULL AS DATE) AS held_on,
  CAST(NULL AS INT) AS number,
  CAST(NULL AS STRING) AS topic,
  CAST(NULL AS STRING) AS status
WHERE false
