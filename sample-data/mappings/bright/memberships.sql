-- From the first session attended; when and why a person left is not recorded.
SELECT
  'c' || lpad(subject, 4, '0') AS client_id,
  'cbt-' || cbt_group AS group_id,
  DATE '2000-01-03' + 7 * (min(CAST(session AS INT)) - 1) AS joined_on
FROM BRIGHT_session_attendance
GROUP BY subject, cbt_group
