SELECT group_type, rule, achieved AS n, n AS of, share, lower, upper
FROM (SELECT row_number() OVER () AS nr, * FROM completion)
ORDER BY min(nr) OVER (PARTITION BY rule), place('group_types', group_type), group_type
