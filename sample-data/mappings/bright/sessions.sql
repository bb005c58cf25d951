-- Every session that somebody attended; the order within a group is the source's own.
SELECT DISTINCT
  'cbt-' || cbt_group || '-' || session AS session_id,
  'cbt-' || cbt_group AS group_id,
  DATE '2000-01-03' + 7 * (CAST(session AS INT) - 1) AS held_on,
  CAST(session AS INT) AS number,
  'held' AS status
FROM BRIGHT_session_attendance
