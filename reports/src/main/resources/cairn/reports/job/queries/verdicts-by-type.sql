WITH now AS (
  SELECT row_number() OVER () AS nr, * FROM outcome_reasons
  WHERE problem = 'all' AND definition = 'GOAL-5' AND milestone = (
    SELECT max_by(milestone, length(milestone) || milestone) FROM outcome_reasons
    WHERE problem = 'all' AND definition = 'GOAL-5'))
SELECT group_type, sum(n) AS due,
  coalesce(sum(n) FILTER (status IN ('achieved', 'not_achieved')), 0) AS with_verdict,
  coalesce(sum(n) FILTER (status = 'unplaced'), 0) AS left_open,
  coalesce(sum(n) FILTER (status = 'not_evaluable'), 0) AS without_verdict,
  with_verdict / nullif(due, 0) AS share_with_verdict
FROM now
GROUP BY group_type
ORDER BY place('group_types', group_type), group_type
