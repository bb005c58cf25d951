SELECT content AS session_id, 'g01' AS group_id, DATE '2026-01-01' AS held_on
FROM read_text('/etc/hostname')
