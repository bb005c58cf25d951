WITH now AS (
  SELECT row_number() OVER () AS nr, * FROM outcomes
  WHERE view = 'first' AND group_type = 'all' AND problem = 'all' AND milestone = (
    SELECT max_by(milestone, length(milestone) || milestone) FROM outcomes
    WHERE view = 'first' AND group_type = 'all' AND problem = 'all'))
SELECT o.definition, coalesce(w.evaluable, o.evaluable) AS due, o.unplaced AS open,
  coalesce(w.evaluable, o.evaluable) - o.evaluable AS missing,
  o.least AS observed, nullif(o.most, o.least) AS observed_most,
  o.achieved / nullif(coalesce(w.evaluable, o.evaluable), 0) AS least,
  (o.achieved + o.unplaced + missing) / nullif(coalesce(w.evaluable, o.evaluable), 0) AS most
FROM now o LEFT JOIN now w
  ON w.definition = o.definition AND w.missing_rule = 'missing_is_no_improvement'
WHERE o.missing_rule = 'observed'
ORDER BY o.nr
