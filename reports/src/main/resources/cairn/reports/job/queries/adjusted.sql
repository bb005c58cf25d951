SELECT group_type AS row, nullif(open, 'nobody_open') AS row_open, adjustment,
  CASE WHEN abs(difference) > 1 THEN sign(difference) ELSE difference END AS difference, e_value,
  CASE WHEN e_value_limit IS NULL OR e_value_limit > 1 THEN e_value END AS words,
  CASE WHEN e_value_limit > 1 THEN e_value_limit END AS words_limit,
  standing AS reading, note AS reading_note
FROM (SELECT row_number() OVER () AS nr, * FROM comparisons)
WHERE view = 'first' AND primary_outcome AND primary_adjustment
ORDER BY place('group_types', group_type), group_type, nr
