-- The source holds the sessions attended. A session of the group between the first and the last that
-- a person attended, and without a row of that person, was not attended.
WITH held AS (
  SELECT DISTINCT cbt_group, CAST(session AS INT) AS session FROM BRIGHT_session_attendance
),
stay AS (
  SELECT
    subject,
    cbt_group,
    min(CAST(session AS INT)) AS first,
    max(CAST(session AS INT)) AS last
  FROM BRIGHT_session_attendance
  GROUP BY subject, cbt_group
),
there AS (
  SELECT DISTINCT subject, cbt_group, CAST(session AS INT) AS session
  FROM BRIGHT_session_attendance
)
SELECT
  'cbt-' || h.cbt_group || '-' || h.session AS session_id,
  'c' || lpad(s.subject, 4, '0') AS client_id,
  IF(t.subject IS NULL, 'absent', 'attended') AS status
FROM stay s
JOIN held h ON h.cbt_group = s.cbt_group AND h.session BETWEEN s.first AND s.last
LEFT JOIN there t
  ON t.subject = s.subject AND t.cbt_group = s.cbt_group AND t.session = h.session
