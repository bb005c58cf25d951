WITH met AS (
  SELECT row_number() OVER () AS nr, * FROM staying_by
  WHERE group_type = 'all' AND level <> 'any')
SELECT m.question || ': ' || level AS question, median_score AS question_median,
  people, stopped, weeks, share, lower AS share_lower, upper AS share_upper,
  mean_weeks AS mean, mean_lower, mean_upper, difference, difference_lower, difference_upper,
  CASE WHEN reference IS NOT NULL THEN CASE WHEN difference_lower > 0 THEN 'above none'
    WHEN difference_upper < 0 THEN 'below none' WHEN difference_upper IS NULL THEN 'cannot be told'
    ELSE 'includes none' END END AS standing
FROM met m
ORDER BY starts_with(m.question, 'came_after_use'), min(nr) OVER (PARTITION BY m.question),
  list_position(['client', 'together', 'mandated', 'from_median_up', 'below_median', 'yes', 'no'],
  level)
