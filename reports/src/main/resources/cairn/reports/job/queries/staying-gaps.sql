WITH met AS (
  SELECT group_type, CASE WHEN gap = 'catalogue' THEN gap ELSE 'days' END AS gap, gap_days,
    min(nr) OVER (PARTITION BY group_type, gap) AS nr,
    first(n) OVER (PARTITION BY group_type, gap ORDER BY nr) AS people,
    'week_' || week AS week, share, lower, upper
  FROM (SELECT row_number() OVER () AS nr, * FROM staying_sensitivity))
SELECT * EXCLUDE (nr)
FROM (PIVOT met ON week IN ({columns:(week_.*)})
  USING first(share) AS share, first(lower) AS lower, first(upper) AS upper)
ORDER BY place('group_types', group_type), group_type, nr
