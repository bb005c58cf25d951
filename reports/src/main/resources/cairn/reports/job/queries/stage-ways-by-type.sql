SELECT group_type, instrument, direction AS what, pairs AS n, of, share, lower, upper
FROM (SELECT row_number() OVER () AS nr, * FROM stage_directions WHERE problem = 'all')
WHERE direction IN ('forward', 'same', 'backward')
ORDER BY min(nr) OVER (PARTITION BY instrument), place('group_types', group_type), group_type,
  list_position(['forward', 'same', 'backward'], direction)
