SELECT group_type AS row, nullif(open, 'nobody_open') AS row_open, outcome, adjustment,
  achieved, n, reference_achieved, reference_n,
  CASE WHEN abs(difference) > 1 THEN sign(difference) ELSE difference END AS difference,
  CASE WHEN abs(lower) > 1 THEN sign(lower) ELSE lower END AS lower,
  CASE WHEN abs(upper) > 1 THEN sign(upper) ELSE upper END AS upper, df, p, p_holm, standing,
  design_effect, method
FROM (SELECT row_number() OVER () AS nr, * FROM comparisons)
WHERE view = 'attended' AND primary_outcome
ORDER BY place('group_types', group_type), group_type, nr
