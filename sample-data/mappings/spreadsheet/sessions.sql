-- A session is a group on a day.
WITH meeting AS (
  SELECT DISTINCT
    CASE "Group" WHEN 'Tuesday drop-in' THEN 'tuesday' WHEN 'Thursday support' THEN 'thursday' END
      AS group_id,
    try_strptime("Date", '%d/%m/%Y')::DATE AS held_on
  FROM sign_in
)
SELECT
  group_id || '-' || strftime(held_on, '%Y-%m-%d') AS session_id,
  group_id,
  held_on
FROM meeting
WHERE held_on IS NOT NULL
