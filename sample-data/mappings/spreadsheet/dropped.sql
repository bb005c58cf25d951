-- Every row of the sheet that no table holds, with the reason.
SELECT 'attendance' AS table, 'no date: the group did not meet' AS reason, count(*) AS rows
FROM sign_in
WHERE try_strptime("Date", '%d/%m/%Y') IS NULL
