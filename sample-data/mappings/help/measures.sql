-- SOCRATES in its three scales and the two summaries of the SF-36, at each interview.
WITH answer AS (
  SELECT *, DATE '2000-01-01' + coalesce(try_cast(DAYS_SINCE_BL AS INTEGER), 0) AS day
  FROM HELPfull_long
),
scored AS (
  SELECT ID, day, 'socrates' AS instrument, 'recognition' AS subscale, RAW_RE AS score FROM answer
  UNION ALL
  SELECT ID, day, 'socrates', 'ambivalence', RAW_AM FROM answer
  UNION ALL
  SELECT ID, day, 'socrates', 'taking_steps', RAW_TS FROM answer
  UNION ALL
  SELECT ID, day, 'sf_36', 'mental', MCS FROM answer
  UNION ALL
  SELECT ID, day, 'sf_36', 'physical', PCS FROM answer
)
SELECT
  'c' || lpad(ID, 4, '0') AS client_id,
  instrument,
  subscale,
  day AS measured_on,
  round(try_cast(score AS DOUBLE), 2) AS score
FROM scored
WHERE score IS NOT NULL
