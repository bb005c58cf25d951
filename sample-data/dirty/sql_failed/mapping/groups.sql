SELECT 'g01' AS group_id, 'p01' AS program_id, 's01' AS site_id, 'drop_in' AS group_type,
  DATE '2026-01-01' AS started_on
