-- Study medication from the first to the last day on which it was given (an injection of naltrexone
-- lasts four weeks), with the highest daily dose; and the withdrawal management of trial 51.
WITH given AS (
  SELECT
    t.who,
    CASE
      WHEN r.treatment = 'Methadone' THEN 'methadone'
      WHEN r.treatment = 'Inpatient NR-NTX' THEN 'naltrexone'
      ELSE 'buprenorphine'
    END AS kind,
    min(try_cast(t."when" AS INT)) AS first_day,
    max(try_cast(t."when" AS INT)) AS last_day,
    max(try_cast(t.amount AS DOUBLE)) AS dose
  FROM treatment t
  JOIN randomization r ON r.who = t.who AND r.which = '1'
  WHERE try_cast(t."when" AS INT) IS NOT NULL
  GROUP BY t.who, r.treatment
),
stay AS (
  SELECT
    who,
    max(IF(what = 'admission', try_cast("when" AS INT), NULL)) AS first_day,
    max(IF(what = 'discharge', try_cast("when" AS INT), NULL)) AS last_day
  FROM detox
  GROUP BY who
)
SELECT
  'c' || lpad(who, 4, '0') AS client_id,
  kind,
  DATE '2000-01-01' + first_day AS from_on,
  DATE '2000-01-01' + last_day + IF(kind = 'naltrexone', 27, 0) AS until_on,
  IF(kind = 'naltrexone' OR dose <= 0, NULL, dose) AS dose,
  IF(kind = 'naltrexone' OR dose <= 0 OR dose IS NULL, NULL, 'milligram') AS dose_unit
FROM given
UNION ALL
SELECT
  'c' || lpad(who, 4, '0'),
  'withdrawal_management',
  DATE '2000-01-01' + first_day,
  DATE '2000-01-01' + last_day,
  NULL,
  NULL
FROM stay
WHERE first_day <= last_day
