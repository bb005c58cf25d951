SELECT group_type, {shares}
FROM outcomes
WHERE view = 'attended' AND problem = 'all' AND definition = 'GOAL-5'
  AND missing_rule IN ({rules}) AND milestone = (
    SELECT max_by(milestone, length(milestone) || milestone) FROM outcomes
    WHERE view = 'first' AND problem = 'all')
GROUP BY group_type
ORDER BY place('group_types', group_type), group_type
