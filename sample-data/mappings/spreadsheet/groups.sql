-- Two groups. A group's first day is the first date in the sheet.
SELECT
  CASE "Group" WHEN 'Tuesday drop-in' THEN 'tuesday' WHEN 'Thursday support' THEN 'thursday' END
    AS group_id,
  'our-program' AS program_id,
  'main-street' AS site_id,
  CASE "Group" WHEN 'Tuesday drop-in' THEN 'drop_in' WHEN 'Thursday support' THEN 'ongoing_support' END
    AS group_type,
  min(try_strptime("Date", '%d/%m/%Y')::DATE) AS started_on
FROM sign_in
GROUP BY "Group"
