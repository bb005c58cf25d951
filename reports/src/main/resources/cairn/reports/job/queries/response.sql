SELECT group_type || ': ' || covariate || ': ' || level AS row, n, of, lost_n, lost_of, smd
FROM (SELECT row_number() OVER () AS nr, * FROM response)
WHERE abs(smd) > 0.1
QUALIFY row_number() OVER (PARTITION BY group_type ORDER BY abs(smd) DESC, nr) <= 3
ORDER BY place('group_types', group_type), group_type, abs(smd) DESC, nr
