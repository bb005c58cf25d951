SELECT group_type, n, of, share, lower AS share_lower, upper AS share_upper,
  to_abstinence, from_abstinence, otherwise, not_known,
  changed_by_week_13 AS week_13, week_13_lower, week_13_upper, median_weeks AS median
FROM goal_changes
ORDER BY place('group_types', group_type), group_type
