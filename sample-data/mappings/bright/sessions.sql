-- Every session that somebody attended; the order within a group is the source's own.
SELECT DISTINCT
  concat('cbt-', cbt_group, '-', session) AS session_id,
  concat('cbt-', cbt_group) AS group_id,
  date_add(DATE'2000-01-03', 7 * (CAST(session AS INT) - 1)) AS held_on,
  CAST(session AS INT) AS number,
  CAST(NULL AS STRING) AS topic,
  'held' AS status
FROM BRIGHT_session_attendance
