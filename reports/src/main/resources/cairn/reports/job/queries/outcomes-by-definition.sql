WITH known AS (SELECT row_number() OVER () AS nr, definition FROM definitions),
now AS (
  SELECT * FROM outcomes
  WHERE view = 'first' AND group_type = 'all' AND problem = 'all'
    AND definition <> 'ANY-1-setback' AND missing_rule IN ({rules}) AND milestone = (
      SELECT max_by(milestone, length(milestone) || milestone) FROM outcomes
      WHERE view = 'first' AND problem = 'all'))
SELECT definition, {shares}
FROM now LEFT JOIN known USING (definition)
GROUP BY definition, nr
ORDER BY nr, definition
