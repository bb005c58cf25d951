-- At consent. Homeless says neither shelter nor street, so housing stays empty there.
SELECT
  'c' || lpad(d.who, 4, '0') AS client_id,
  DATE '2000-01-01' AS recorded_on,
  IF(d.is_living_stable = 'Yes' OR q.is_homeless = 'No', 'housed', NULL) AS housing,
  CASE d.job
    WHEN 'Full Time' THEN 'full_time'
    WHEN 'Part Time' THEN 'part_time'
    WHEN 'Student' THEN 'student'
    WHEN 'Unemployed' THEN 'unemployed'
    WHEN 'Other' THEN 'unknown'
  END AS employment
FROM demographics d
LEFT JOIN qol q ON q.who = d.who
WHERE d.job IS NOT NULL OR d.is_living_stable = 'Yes' OR q.is_homeless = 'No'
