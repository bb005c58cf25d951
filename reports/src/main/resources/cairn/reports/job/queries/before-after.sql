WITH now AS (
  SELECT * FROM before_after
  WHERE milestone = (SELECT max_by(milestone, length(milestone) || milestone) FROM before_after)),
most AS (
  SELECT problem, row_number() OVER (ORDER BY pairs DESC, problem) AS nr
  FROM now WHERE group_type = 'all')
SELECT problem, group_type, pairs, mean_before AS before, mean_after AS after,
  change, lower AS change_lower, upper AS change_upper, change_least, change_most,
  expected_change AS expected, remaining, remaining_lower, remaining_upper
FROM now JOIN most USING (problem)
WHERE nr <= 3 OR group_type = 'all'
ORDER BY nr, place('group_types', group_type), group_type
