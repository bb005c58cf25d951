-- A person's first day is the first date they stand in the sheet.
SELECT
  'p' || lpad(Person, 3, '0') AS client_id,
  min(try_strptime("Date", '%d/%m/%Y')::DATE) AS intake_on
FROM sign_in
WHERE Person IS NOT NULL
GROUP BY Person
