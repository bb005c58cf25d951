-- How often the primary substance was used in the month before admission, and in the month before
-- discharge. The first ends with the day before admission; the second, whose day is not known, is put
-- into the last 30 days of the year: only before and after are real. No use is 0 days, daily use 30;
-- some use is 15, the middle of 1 to 29, which is invented.
WITH episode AS (
  SELECT *, row_number() OVER (ORDER BY try_cast(patient_id AS INTEGER)) AS number
  FROM tedsd_2023_sample1000
),
answer AS (
  SELECT
    number,
    primary_substance_admit AS substance,
    frequency_primary_admit AS frequency,
    make_date(try_cast(discharge_year AS INTEGER), 1, 1) AS day
  FROM episode
  WHERE age_group NOT IN ('12-14', '15-17')
  UNION ALL
  SELECT
    number,
    primary_substance_discharge,
    frequency_primary_discharge,
    make_date(try_cast(discharge_year AS INTEGER) + 1, 1, 1)
  FROM episode
  WHERE age_group NOT IN ('12-14', '15-17')
)
SELECT
  'd' || lpad(number::VARCHAR, 4, '0') AS client_id,
  CASE substance
    WHEN 'Alcohol' THEN 'alcohol'
    WHEN 'Cocaine/crack' THEN 'cocaine'
    WHEN 'Marijuana/hashish' THEN 'cannabis'
    WHEN 'Heroin' THEN 'heroin'
    WHEN 'Non-Rx methadone' THEN 'methadone_not_prescribed'
    WHEN 'Other opiates/synthetics' THEN 'opioid'
    WHEN 'PCP' THEN 'pcp'
    WHEN 'Hallucinogens' THEN 'hallucinogen'
    WHEN 'Methamphetamine/speed' THEN 'methamphetamine'
    WHEN 'Other amphetamines' THEN 'amphetamine'
    WHEN 'Other stimulants' THEN 'stimulant'
    WHEN 'Benzodiazepines' THEN 'benzodiazepine'
    WHEN 'Other sedatives/hypnotics' THEN 'sedative'
    WHEN 'Inhalants' THEN 'inhalant'
    WHEN 'OTC medications' THEN 'other_substance'
    WHEN 'Other drugs' THEN 'other_substance'
    ELSE substance
  END AS problem,
  day - 30 AS from_on,
  day - 1 AS until_on,
  'self_report' AS source,
  CASE frequency
    WHEN 'No use past month' THEN '0'
    WHEN 'Some use' THEN '15'
    WHEN 'Daily use' THEN '30'
    ELSE frequency
  END AS days_used
FROM answer
WHERE substance IS NOT NULL AND frequency IS NOT NULL
