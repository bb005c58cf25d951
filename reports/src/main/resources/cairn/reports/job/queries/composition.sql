WITH counted AS (
  SELECT variable, category, group_type, n FROM composition
  UNION ALL SELECT DISTINCT variable, 'unknown', 'all', 0 FROM composition),
whole AS (SELECT variable, max(of) AS whole FROM composition WHERE group_type = 'all' GROUP BY ALL)
SELECT c.variable || ': ' || c.category AS category, c.everybody AS n, whole AS of,
  least(c.everybody, whole) / nullif(whole, 0) AS share, c.* EXCLUDE (variable, category, everybody)
FROM (PIVOT counted ON group_type IN ('all' AS everybody{more:in_(.*)})
  USING coalesce(sum(n), 0)) c JOIN whole USING (variable)
ORDER BY place('variables', c.variable), c.variable, c.category = 'unknown',
  place(c.variable, c.category), NOT starts_with(c.category, 'under_'), c.category
