SELECT group_type, reference, n AS people, reference_n AS reference_people,
  horizon_weeks AS horizon, horizon_from,
  mean_weeks AS mean, mean_lower, mean_upper,
  reference_mean_weeks AS reference_mean, reference_mean_lower, reference_mean_upper,
  mean_difference AS difference, mean_difference_lower AS difference_lower,
  mean_difference_upper AS difference_upper
FROM staying_comparisons
WHERE comparison = 'reference'
ORDER BY place('group_types', group_type), group_type
