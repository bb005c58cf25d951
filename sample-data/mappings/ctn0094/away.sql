-- Days in withdrawal management on a ward (trial 51): no report is due, and no day without counts.
WITH stay AS (
  SELECT
    who,
    max(IF(what = 'admission', try_cast("when" AS INT), NULL)) AS first_day,
    max(IF(what = 'discharge', try_cast("when" AS INT), NULL)) AS last_day
  FROM detox
  GROUP BY who
)
SELECT
  'c' || lpad(who, 4, '0') AS client_id,
  DATE '2000-01-01' + first_day AS from_on,
  DATE '2000-01-01' + last_day AS until_on,
  'hospital' AS reason
FROM stay
WHERE first_day <= last_day
