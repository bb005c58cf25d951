-- A word that is none of the three stays as it is, so that the check names its line.
WITH row AS (
  SELECT
    CASE "Group" WHEN 'Tuesday drop-in' THEN 'tuesday' WHEN 'Thursday support' THEN 'thursday' END
      AS group_id,
    try_strptime("Date", '%d/%m/%Y')::DATE AS held_on,
    'p' || lpad(Person, 3, '0') AS client_id,
    lower(trim("Came")) AS came
  FROM sign_in
)
SELECT
  group_id || '-' || strftime(held_on, '%Y-%m-%d') AS session_id,
  client_id,
  CASE came WHEN 'yes' THEN 'attended' WHEN 'no' THEN 'absent' ELSE came END AS status
FROM row
WHERE held_on IS NOT NULL
