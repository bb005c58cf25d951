-- Everybody was discharged in the year, with a reason. On which day is not known, so left_on is left
-- out: an end at an unknown time. length_of_stay is not used; see the page of this mapping.
WITH episode AS (
  SELECT *, row_number() OVER (ORDER BY try_cast(patient_id AS INTEGER)) AS number
  FROM tedsd_2023_sample1000
)
SELECT
  'd' || lpad(number::VARCHAR, 4, '0') AS client_id,
  CASE service_type_discharge
    WHEN 'Detox 24hr Hospital' THEN 'withdrawal-hospital'
    WHEN 'Detox 24hr Residential' THEN 'withdrawal-residential'
    WHEN 'Rehab Hospital' THEN 'rehab-hospital'
    WHEN 'Rehab Short-term (≤30 days)' THEN 'rehab-short'
    WHEN 'Rehab Long-term (>30 days)' THEN 'rehab-long'
    WHEN 'Intensive Outpatient' THEN 'intensive-outpatient'
    WHEN 'Non-intensive Outpatient' THEN 'outpatient'
    WHEN 'Outpatient Detox' THEN 'withdrawal-outpatient'
    ELSE service_type_discharge
  END AS group_id,
  make_date(try_cast(discharge_year AS INTEGER), 1, 1) AS joined_on,
  CASE discharge_reason
    WHEN 'Treatment completed' THEN 'completed'
    WHEN 'Transferred' THEN 'moved_to_other_group'
    WHEN 'Dropped out' THEN 'stopped_coming'
    WHEN 'Terminated by facility' THEN 'asked_to_leave'
    WHEN 'Incarcerated' THEN 'incarcerated'
    WHEN 'Death' THEN 'died'
    WHEN 'Other' THEN 'unknown'
    ELSE discharge_reason
  END AS end_reason
FROM episode
WHERE age_group NOT IN ('12-14', '15-17')
