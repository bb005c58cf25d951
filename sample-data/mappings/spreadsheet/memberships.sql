-- Nobody wrote down when a person left: left_on and end_reason are left out.
SELECT
  'p' || lpad(Person, 3, '0') AS client_id,
  CASE "Group" WHEN 'Tuesday drop-in' THEN 'tuesday' WHEN 'Thursday support' THEN 'thursday' END
    AS group_id,
  min(try_strptime("Date", '%d/%m/%Y')::DATE) AS joined_on
FROM sign_in
WHERE Person IS NOT NULL
GROUP BY Person, "Group"
