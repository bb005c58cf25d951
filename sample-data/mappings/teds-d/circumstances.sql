-- At admission on the first day of the year, at discharge on its last.
WITH episode AS (
  SELECT *, row_number() OVER (ORDER BY try_cast(patient_id AS INTEGER)) AS number
  FROM tedsd_2023_sample1000
),
answer AS (
  SELECT
    number,
    living_arrangement_admit AS living,
    employment_admit AS work,
    make_date(try_cast(discharge_year AS INTEGER), 1, 1) AS day
  FROM episode
  WHERE age_group NOT IN ('12-14', '15-17')
  UNION ALL
  SELECT
    number,
    living_arrangement_discharge,
    employment_discharge,
    make_date(try_cast(discharge_year AS INTEGER), 12, 31)
  FROM episode
  WHERE age_group NOT IN ('12-14', '15-17')
)
SELECT
  'd' || lpad(number::VARCHAR, 4, '0') AS client_id,
  day AS recorded_on,
  CASE living
    WHEN 'Independent living' THEN 'housed'
    WHEN 'Dependent living' THEN 'teds_supervised'
    WHEN 'Homeless' THEN 'teds_homeless'
    ELSE living
  END AS housing,
  CASE work
    WHEN 'Full-time' THEN 'full_time'
    WHEN 'Part-time' THEN 'part_time'
    WHEN 'Unemployed' THEN 'unemployed'
    WHEN 'Not in labor force' THEN 'teds_not_in_labor_force'
    ELSE work
  END AS employment
FROM answer
WHERE living IS NOT NULL OR work IS NOT NULL
