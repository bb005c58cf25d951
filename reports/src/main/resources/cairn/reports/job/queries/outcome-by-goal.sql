WITH now AS (
  SELECT goal_type, first(of) OVER (PARTITION BY goal_type) AS of, category, n
  FROM outcome_categories
  WHERE definition = 'GOAL-5' AND problem = 'all' AND goal_type <> 'all' AND group_type = 'all' AND milestone = (
    SELECT max_by(milestone, length(milestone) || milestone) FROM outcome_categories
    WHERE definition = 'GOAL-5' AND problem = 'all'))
SELECT *
FROM (PIVOT now ON category IN ({columns:(?!goal_type$|of$)(.*)}) USING coalesce(sum(n), 0))
ORDER BY place('goal_types', goal_type), goal_type
