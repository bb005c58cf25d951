-- From the first session attended; when and why a person left is not recorded.
SELECT
  concat('c', lpad(subject, 4, '0')) AS client_id,
  concat('cbt-', cbt_group) AS group_id,
  date_add(DATE'2000-01-03', 7 * (min(CAST(session AS INT)) - 1)) AS joined_on,
  CAST(NULL AS DATE) AS left_on,
  CAST(NULL AS STRING) AS end_reason
FROM BRIGHT_session_attendance
GROUP BY subject, cbt_group
