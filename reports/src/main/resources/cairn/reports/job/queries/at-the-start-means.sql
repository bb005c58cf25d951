SELECT covariate || ': ' || group_type AS row, n, of, value,
  reference_n, reference_of, reference_value
FROM (SELECT row_number() OVER () AS nr, * FROM balance WHERE kind = 'mean')
ORDER BY min(nr) OVER (PARTITION BY covariate, level), place('group_types', group_type), group_type
