-- At each interview people were asked on how many of the last 30 days they had used; at the first,
-- of the last 30 days before the detoxification. A blank is no answer. Drinks stand only where there
-- were days of drinking, and the most on a day only where it agrees with the sum.
WITH interview AS (
  SELECT
    *,
    DATE '2000-01-01' + coalesce(try_cast(DAYS_SINCE_BL AS INTEGER), 0) AS day,
    nullif(try_cast(ALCQ_30 AS DOUBLE), 0) AS drinks,
    try_cast(I2 AS DOUBLE) AS most
  FROM HELPfull_long
),
answer AS (
  SELECT ID, day, 'alcohol' AS problem, H1_30 AS days_used, drinks, most FROM interview
  UNION ALL
  SELECT ID, day, 'heroin', H3_30, NULL, NULL FROM interview
  UNION ALL
  SELECT ID, day, 'cocaine', H8_30, NULL, NULL FROM interview
  UNION ALL
  SELECT ID, day, 'cannabis', H10_30, NULL, NULL FROM interview
)
SELECT
  'c' || lpad(ID, 4, '0') AS client_id,
  problem,
  day - 30 AS from_on,
  day - 1 AS until_on,
  'self_report' AS source,
  days_used,
  IF(days_used = '0', NULL, drinks) AS amount,
  IF(days_used = '0' OR drinks IS NULL, NULL, 'us_drink') AS amount_unit,
  IF(days_used = '0' OR most > drinks OR most * try_cast(days_used AS DOUBLE) < drinks, NULL, IF(drinks IS NULL, NULL, most))
    AS max_amount_in_a_day
FROM answer
WHERE days_used IS NOT NULL
