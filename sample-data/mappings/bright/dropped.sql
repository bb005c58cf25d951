-- Every row is kept unless it stands there twice; the column weight, one divided by the sessions
-- attended, is not needed.
SELECT 'attendance' AS table,
  'the same session of a person twice' AS reason,
  count(*) - count(DISTINCT (subject, cbt_group, session)) AS rows
FROM BRIGHT_session_attendance
