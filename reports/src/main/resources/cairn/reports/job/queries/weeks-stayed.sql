SELECT group_type, n AS people,
  CASE WHEN group_type = 'all' OR group_type IN (
    SELECT group_type FROM staying_summary WHERE measure = 'median_weeks')
  THEN 'stayed' ELSE 'in_contact' END AS what,
  value AS mean_weeks, lower AS mean_weeks_lower, upper AS mean_weeks_upper, horizon_weeks
FROM staying_summary
WHERE measure = 'mean_weeks'
ORDER BY place('group_types', group_type), group_type
