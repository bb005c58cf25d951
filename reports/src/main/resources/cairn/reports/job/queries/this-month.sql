SELECT 'positive_change' AS measure, n, nullif(n + unplaced, n) AS n_most, of,
  least AS share, nullif(most, least) AS share_most, lower, upper
FROM changes
WHERE group_type = 'all' AND milestone = 'month_end' AND direction = 'positive' AND part = 'any'
UNION ALL
(SELECT definition, achieved, nullif(achieved + unplaced, achieved), evaluable,
  least, nullif(most, least), lower, upper
FROM outcomes
WHERE view = 'first' AND group_type = 'all' AND problem = 'all' AND milestone = 'month_end'
  AND missing_rule = '{rule}' AND definition IN ('GOAL-5', 'GOAL-3')
ORDER BY definition DESC)
UNION ALL
SELECT rule, achieved, NULL, n, share, NULL, lower, upper
FROM completion
WHERE group_type = 'all' AND rule = '{came_back}'
