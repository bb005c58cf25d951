SELECT month, group_type, sessions_held, sessions_counted, head_count
FROM months
WHERE head_count IS NOT NULL
ORDER BY month, place('group_types', group_type), group_type
