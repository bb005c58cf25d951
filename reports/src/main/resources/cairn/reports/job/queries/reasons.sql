WITH now AS (
  SELECT row_number() OVER () AS nr, * FROM outcome_reasons
  WHERE problem = 'all' AND definition = 'GOAL-5' AND milestone = (
    SELECT max_by(milestone, length(milestone) || milestone) FROM outcome_reasons
    WHERE problem = 'all' AND definition = 'GOAL-5')),
why AS (
  SELECT status, reason, n, nr FROM now
  WHERE group_type = 'all' AND status IN ('not_evaluable', 'unplaced'))
SELECT status || ': ' || reason AS reason, n
FROM (SELECT * FROM why UNION ALL SELECT 'z', 'all', coalesce(sum(n), 0), NULL FROM why)
ORDER BY status, nr
