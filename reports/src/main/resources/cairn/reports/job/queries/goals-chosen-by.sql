WITH shown AS (
  SELECT * FROM first_goals
  WHERE category <> 'all' OR variable = (
    SELECT first(variable) FROM first_goals WHERE category = 'all'))
SELECT CASE WHEN s.category = 'all' THEN 'all' ELSE s.variable || ': ' || s.category END AS category,
  coalesce(max(n) FILTER (chosen_by = 'client'), 0) AS own_n, max(of) AS own_of,
  own_n / nullif(own_of, 0) AS own_share,
  coalesce(max(lower) FILTER (chosen_by = 'client'), CASE WHEN own_of > 0 THEN 0 END) AS own_lower,
  coalesce(max(upper) FILTER (chosen_by = 'client'), {z2} / nullif(own_of + {z2},
  {z2})) AS own_upper,
  coalesce(max(n) FILTER (chosen_by = 'together'), 0) AS together_n,
  coalesce(max(n) FILTER (chosen_by = 'mandated'), 0) AS given_n, given_n / nullif(own_of,
  0) AS given_share,
  coalesce(max(lower) FILTER (chosen_by = 'mandated'),
  CASE WHEN own_of > 0 THEN 0 END) AS given_lower,
  coalesce(max(upper) FILTER (chosen_by = 'mandated'), {z2} / nullif(own_of + {z2},
  {z2})) AS given_upper,
  max(without_goal) AS without
FROM shown s
GROUP BY s.variable, s.category
ORDER BY s.category <> 'all', place('variables', s.variable), s.variable,
  place(s.variable, s.category), NOT starts_with(s.category, 'under_'), s.category
