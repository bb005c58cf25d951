-- There were no sessions.
SELECT
  CAST(NULL AS STRING) AS session_id,
  CAST(NULL AS STRING) AS client_id,
  CAST(NULL AS STRING) AS status,
  CAST(NULL AS BOOLEAN) AS arrived_after_use,
  CAST(NULL AS STRING) AS feeling_1,
  CAST(NULL AS STRING) AS feeling_2
WHERE false
