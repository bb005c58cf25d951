WITH now AS (
  SELECT row_number() OVER () AS nr, * FROM outcome_categories
  WHERE definition = 'GOAL-5' AND problem = 'all' AND goal_type = 'all' AND milestone = (
    SELECT max_by(milestone, length(milestone) || milestone) FROM outcome_categories
    WHERE definition = 'GOAL-5' AND problem = 'all')),
types AS (SELECT group_type, arg_min(of, nr) AS whole FROM now GROUP BY ALL),
kinds AS (SELECT category, min(nr) AS met FROM now GROUP BY ALL)
SELECT t.group_type, k.category, coalesce(c.n, 0) AS n, t.whole AS of,
  coalesce(c.n, 0) / nullif(t.whole, 0) AS share,
  coalesce(c.lower, CASE WHEN t.whole > 0 THEN 0 END) AS lower,
  coalesce(c.upper, {z2} / nullif(t.whole + {z2}, {z2})) AS upper
FROM types t CROSS JOIN kinds k LEFT JOIN now c USING (group_type, category)
ORDER BY place('group_types', t.group_type), t.group_type, list_position(['increased',
  'safer_use', 'reliably_reduced', 'within_limits', 'abstinent', 'unchanged'], k.category), k.met
