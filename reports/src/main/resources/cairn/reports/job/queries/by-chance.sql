SELECT direction || ': ' || part AS part, expected, expected_share, n, of, share, lower, upper
FROM changes_by_chance
WHERE group_type = 'all'
  AND milestone = (SELECT max_by(milestone, length(milestone) || milestone) FROM changes)
ORDER BY direction, changes_by_chance.part = 'any', changes_by_chance.part
