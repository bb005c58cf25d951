SELECT group_type, instrument, what, n, of, share, lower, upper
FROM (SELECT row_number() OVER () AS nr, * FROM stage_paths WHERE problem = 'all')
ORDER BY min(nr) OVER (PARTITION BY instrument), place('group_types', group_type), group_type,
  list_position(['further', 'same', 'earlier', 'recycled'], what)
