-- Every cell that is left out of a table that is made of its column, with the reason.
WITH answer AS (
  SELECT
    H1_30,
    H3_30,
    H8_30,
    H10_30,
    nullif(try_cast(ALCQ_30 AS DOUBLE), 0) AS drinks,
    try_cast(I2 AS DOUBLE) AS most
  FROM HELPfull_long
)
SELECT 'use_reports' AS table, 'no answer on days of use' AS reason,
  4 * count(*) - count(H1_30) - count(H3_30) - count(H8_30) - count(H10_30) AS rows
FROM answer
UNION ALL
SELECT 'use_reports', 'drinks (row kept): none in a month with days of drinking, or not known',
  count(*) FILTER (WHERE try_cast(H1_30 AS INTEGER) > 0 AND drinks IS NULL)
FROM answer
UNION ALL
SELECT 'use_reports', 'drinks (row kept): some in a month without a day of drinking',
  count(*) FILTER (WHERE H1_30 = '0' AND drinks IS NOT NULL)
FROM answer
UNION ALL
SELECT 'use_reports', 'most drinks on a day (row kept): does not agree with days and sum',
  count(*) FILTER (WHERE try_cast(H1_30 AS INTEGER) > 0
    AND (most > drinks OR most * try_cast(H1_30 AS DOUBLE) < drinks))
FROM answer
UNION ALL
SELECT 'measures', 'no score',
  5 * count(*) - count(RAW_RE) - count(RAW_AM) - count(RAW_TS) - count(MCS) - count(PCS)
FROM HELPfull_long
UNION ALL
SELECT 'circumstances', 'a night in a shelter or on the street in six months, or not known',
  count(*) FILTER (WHERE HOMELESS IS DISTINCT FROM '0')
FROM HELPfull_long
UNION ALL
SELECT 'care', 'not linked to primary care within twelve months, or not known',
  count(*) FILTER (WHERE TIME = '0' AND LINKSTATUS IS DISTINCT FROM '1')
FROM HELPfull_long
