-- Every row, and every answer of a row, that no table holds, with the reason.
WITH grown AS (
  SELECT * FROM tedsd_2023_sample1000 WHERE age_group NOT IN ('12-14', '15-17')
),
answer AS (
  SELECT primary_substance_admit AS substance, frequency_primary_admit AS frequency,
    living_arrangement_admit AS living, employment_admit AS work
  FROM grown
  UNION ALL
  SELECT primary_substance_discharge, frequency_primary_discharge, living_arrangement_discharge,
    employment_discharge
  FROM grown
)
SELECT 'clients' AS table, 'younger than 18' AS reason, count(*) AS rows
FROM tedsd_2023_sample1000
WHERE NOT age_group NOT IN ('12-14', '15-17')
UNION ALL
SELECT 'use_reports', 'no primary substance at admission or discharge', count(*)
FROM answer
WHERE substance IS NULL
UNION ALL
SELECT 'use_reports', 'a primary substance, and not how often', count(*)
FROM answer
WHERE substance IS NOT NULL AND frequency IS NULL
UNION ALL
SELECT 'circumstances', 'neither living arrangement nor work known', count(*)
FROM answer
WHERE living IS NULL AND work IS NULL
