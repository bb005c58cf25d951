WITH now AS (
  SELECT * FROM changes
  WHERE group_type = 'all' AND part <> 'any'
    AND milestone = (SELECT max_by(milestone, length(milestone) || milestone) FROM changes))
SELECT part, p.n AS better, nullif(p.n + p.unplaced, p.n) AS better_most, p.of AS better_of,
  p.least AS better_share, nullif(p.most, p.least) AS better_share_most,
  s.n AS worse, nullif(s.n + s.unplaced, s.n) AS worse_most, s.of AS worse_of,
  s.least AS worse_share, nullif(s.most, s.least) AS worse_share_most
FROM (SELECT * FROM now WHERE direction = 'positive') p
  FULL JOIN (SELECT * FROM now WHERE direction = 'setback') s USING (part)
ORDER BY p.part IS NULL, part
