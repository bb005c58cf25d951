-- Intake is the first session attended: nothing else is known of a person.
SELECT
  'c' || lpad(subject, 4, '0') AS client_id,
  DATE '2000-01-03' + 7 * (min(CAST(session AS INT)) - 1) AS intake_on
FROM BRIGHT_session_attendance
GROUP BY subject
