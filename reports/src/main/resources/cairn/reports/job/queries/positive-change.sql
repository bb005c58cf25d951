SELECT part, n, nullif(n + unplaced, n) AS n_most, of,
  least AS share, nullif(most, least) AS share_most, lower, upper
FROM changes
WHERE group_type = 'all' AND direction = 'positive'
  AND milestone = (SELECT max_by(milestone, length(milestone) || milestone) FROM changes)
ORDER BY part <> 'any', part
