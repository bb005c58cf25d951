-- Everybody, also who was never randomised and who never came. All came for opioids.
SELECT
  'c' || lpad(e.who, 4, '0') AS client_id,
  DATE '2000-01-01' AS intake_on,
  try_cast(d.age AS INT) AS age_at_intake,
  CASE d.is_male WHEN 'Yes' THEN 'man' WHEN 'No' THEN 'woman' END AS gender,
  CASE d.is_male WHEN 'Yes' THEN 'higher' WHEN 'No' THEN 'lower' END AS drinking_limits,
  nullif(concat_ws('|',
    CASE d.race
      WHEN 'White' THEN 'white'
      WHEN 'Black' THEN 'black_or_african_american'
      WHEN 'Other' THEN 'some_other_race'
      WHEN 'Refused/missing' THEN IF(d.is_hispanic = 'Yes', NULL, 'undisclosed')
    END,
    IF(d.is_hispanic = 'Yes', 'hispanic_or_latino', NULL)), '') AS race_ethnicity,
  CASE
    WHEN 'Yes' IN (p.has_schizophrenia, p.has_major_dep, p.has_bipolar, p.has_anx_pan) THEN true
    WHEN p.has_schizophrenia = 'No' AND p.has_major_dep = 'No' AND p.has_bipolar = 'No'
      AND p.has_anx_pan = 'No' THEN false
  END AS co_occurring,
  'opioid' AS most_problematic
FROM everybody e
LEFT JOIN demographics d ON d.who = e.who
LEFT JOIN psychiatric p ON p.who = e.who
