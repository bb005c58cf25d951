WITH met AS (SELECT row_number() OVER () AS nr, * FROM balance),
heads AS (SELECT covariate, level, min(nr) AS nr FROM met GROUP BY ALL),
cells AS (
  SELECT h.*, m.group_type, m.smd, m.smd_weighted
  FROM heads h JOIN met m USING (covariate, level))
SELECT covariate || ': ' || level AS row, * EXCLUDE (covariate, level, nr)
FROM (PIVOT cells ON group_type IN ({columns:(.*)_weighted})
  USING first(smd) AS smd, first(smd_weighted) AS weighted)
ORDER BY min(nr) OVER (PARTITION BY covariate), level = 'unknown', nr
