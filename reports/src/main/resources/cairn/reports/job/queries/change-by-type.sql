WITH now AS (
  SELECT * FROM changes
  WHERE part = 'any'
    AND milestone = (SELECT max_by(milestone, length(milestone) || milestone) FROM changes))
SELECT group_type, p.n AS positive_n, nullif(p.n + p.unplaced, p.n) AS positive_n_most,
  p.of AS positive_of,
  p.least AS positive_share, nullif(p.most, p.least) AS positive_share_most,
  p.lower AS positive_lower, p.upper AS positive_upper,
  s.n AS setback_n, nullif(s.n + s.unplaced, s.n) AS setback_n_most, s.of AS setback_of,
  s.least AS setback_share, nullif(s.most, s.least) AS setback_share_most,
  s.lower AS setback_lower, s.upper AS setback_upper
FROM (SELECT * FROM now WHERE direction = 'positive') p
  JOIN (SELECT * FROM now WHERE direction = 'setback') s USING (group_type)
ORDER BY place('group_types', group_type), group_type
