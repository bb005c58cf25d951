SELECT group_type, first(of) AS of,
  coalesce(sum(n) FILTER (care = 'medication'), 0) AS medication_n,
  max(share) FILTER (care = 'medication') AS medication,
  max(lower) FILTER (care = 'medication') AS medication_lower,
  max(upper) FILTER (care = 'medication') AS medication_upper,
  coalesce(sum(n) FILTER (care = 'more_intensive'), 0) AS more_intensive_n,
  max(share) FILTER (care = 'more_intensive') AS more_intensive,
  max(lower) FILTER (care = 'more_intensive') AS more_intensive_lower,
  max(upper) FILTER (care = 'more_intensive') AS more_intensive_upper
FROM care_begun
GROUP BY group_type
ORDER BY place('group_types', group_type), group_type
