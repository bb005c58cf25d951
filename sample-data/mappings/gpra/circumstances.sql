-- Where the person has lived most of the time, and the work now, at each interview.
WITH interview AS (
  SELECT *, try_strptime(InterviewDate, '%m/%d/%Y')::DATE AS day
  FROM gpra
  WHERE ConductedInterview = '1'
)
SELECT
  'g' || lower(ClientID) AS client_id,
  day AS recorded_on,
  CASE
    WHEN LivingWhere = '1' THEN 'shelter'
    WHEN LivingWhere = '2' THEN 'unsheltered'
    WHEN LivingWhere = '3' THEN 'institution'
    WHEN LivingWhere = '4' THEN 'housed'
    WHEN starts_with(LivingWhere, '-') THEN NULL
    ELSE LivingWhere
  END AS housing,
  CASE
    WHEN EmployStatus = '1' THEN 'full_time'
    WHEN EmployStatus = '2' THEN 'part_time'
    WHEN EmployStatus = '3' THEN 'unemployed'
    WHEN EmployStatus = '4' THEN 'unable'
    WHEN EmployStatus = '6' THEN 'retired'
    WHEN EmployStatus IN ('0', '5', '7') OR starts_with(EmployStatus, '-') THEN 'unknown'
    ELSE EmployStatus
  END AS employment
FROM interview
WHERE LivingWhere IS NOT NULL OR EmployStatus IS NOT NULL
