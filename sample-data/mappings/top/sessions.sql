-- There were no sessions.
SELECT NULL AS session_id, NULL AS group_id, NULL AS held_on
WHERE false
