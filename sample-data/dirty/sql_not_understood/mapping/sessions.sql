SELECT 'm' || visit AS session_id, 'g01' AS group_id, DATE '2026-01-01' + CAST(dya AS INT) AS held_on
FROM visits
