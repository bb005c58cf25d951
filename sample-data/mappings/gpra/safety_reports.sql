-- Times arrested in the 30 days before an interview.
WITH conducted AS (
  SELECT *, try_strptime(InterviewDate, '%m/%d/%Y')::DATE AS day
  FROM gpra
  WHERE ConductedInterview = '1'
),
apart AS (
  SELECT *, lag(day) OVER (PARTITION BY ClientID ORDER BY day) AS before
  FROM conducted
),
interview AS (
  SELECT * FROM apart WHERE before IS NULL OR day - before >= 30
)
SELECT
  'g' || lower(ClientID) AS client_id,
  'arrest' AS behavior,
  day - 30 AS from_on,
  day - 1 AS until_on,
  ArrestedDays AS occasions
FROM interview
WHERE ArrestedDays IS NOT NULL AND NOT starts_with(ArrestedDays, '-')
