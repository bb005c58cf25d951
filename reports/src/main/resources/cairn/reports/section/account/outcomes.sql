SELECT definition, missing_rule, achieved, evaluable, due, share, lower, upper
FROM outcomes
WHERE "view" = 'first' AND group_type = 'all' AND problem = 'all'
  AND milestone = 'month_end'
ORDER BY definition, missing_rule
