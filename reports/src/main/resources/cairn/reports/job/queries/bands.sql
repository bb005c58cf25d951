WITH met AS (
  SELECT *, row_number() OVER (PARTITION BY variable, band) AS nr,
    count(difference) OVER (PARTITION BY variable, band) > 0 AS has_gap
  FROM outcomes_by_band WHERE definition = '{definition}')
SELECT variable || ': ' || m.band AS band,
  CASE WHEN has_gap THEN nullif(open, 'nobody_open') END AS band_open,
  achieved AS n, nullif(achieved + unplaced, achieved) AS n_most, evaluable AS of,
  share_least AS share, nullif(share_most, share_least) AS share_most,
  share_lower AS lower, share_upper AS upper,
  difference AS gap, m.lower AS gap_lower, m.upper AS gap_upper, standing, note AS standing_note
FROM met m
WHERE nr <= CASE WHEN has_gap THEN 2 ELSE 1 END
ORDER BY place('variables', variable), variable, m.band = 'unknown', place(variable, m.band),
  NOT starts_with(m.band, 'under_'), m.band, nr
