WITH met AS (SELECT row_number() OVER () AS nr, * FROM balance WHERE kind = 'share'),
whole AS (SELECT group_type, arg_min(of, nr) AS of FROM met GROUP BY ALL),
heads AS (
  SELECT covariate, level, min(nr) AS nr, max(reference_n) AS reference,
    max(reference_n) / nullif(max(reference_of), 0) AS reference_share
  FROM met GROUP BY ALL),
cells AS (
  SELECT h.*, w.group_type, coalesce(m.n, 0) AS n, coalesce(m.n, 0) / nullif(w.of, 0) AS share
  FROM heads h CROSS JOIN whole w LEFT JOIN met m USING (covariate, level, group_type))
SELECT covariate || ': ' || level AS row, * EXCLUDE (covariate, level, nr)
FROM (PIVOT cells ON group_type IN ({columns:(?!reference_)(.*)_share})
  USING first(n) AS n, first(share) AS share)
ORDER BY min(nr) OVER (PARTITION BY covariate), level = 'unknown', nr
