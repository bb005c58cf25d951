SELECT unit || coalesce(' (' || group_type || ')', '') AS unit, n AS people, achieved,
  unplaced AS open, share, funnel_lower AS lower, funnel_upper AS upper, outside AS where,
  p_adjusted AS p, expected,
  ratio, ratio_lower, ratio_upper
FROM profiles
WHERE kind = 'site'
ORDER BY profiles.unit, group_type
