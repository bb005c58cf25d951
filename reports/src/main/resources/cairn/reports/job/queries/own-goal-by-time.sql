SELECT milestone, {shares}
FROM outcomes
WHERE view = 'first' AND group_type = 'all' AND problem = 'all' AND definition = 'GOAL-5'
  AND missing_rule IN ({rules})
GROUP BY milestone
ORDER BY length(milestone), milestone
