-- The sheet asks for the week before the session. "none" means 0; a blank means that nobody asked.
WITH row AS (
  SELECT
    'p' || lpad(Person, 3, '0') AS client_id,
    try_strptime("Date", '%d/%m/%Y')::DATE AS day,
    CASE lower("Days of drinking last week")
      WHEN 'none' THEN '0'
      ELSE "Days of drinking last week"
    END AS days_used
  FROM sign_in
)
SELECT
  client_id,
  'alcohol' AS problem,
  day - 7 AS from_on,
  day - 1 AS until_on,
  'self_report' AS source,
  days_used
FROM row
WHERE day IS NOT NULL AND days_used IS NOT NULL
