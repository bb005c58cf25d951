-- There were no sessions.
SELECT NULL AS session_id, NULL AS client_id, NULL AS status
WHERE false
