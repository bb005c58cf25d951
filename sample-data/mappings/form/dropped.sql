-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- Rows of the source that no table holds, and why.
WITH
-- a row an answer, of those of a person on a day the last
answer_check_in AS (
  SELECT *
  FROM (
    SELECT
      row_number() OVER () AS form_place,
      of_check_in."Your code" AS form_person,
      of_check_in."Timestamp" AS form_time,
      of_check_in."Timestamp" AS "Timestamp",
      of_check_in."In the last 7 days, on how many days did you drink alcohol?" AS "In the last 7 days, on how many days did you drink alcohol?",
      of_check_in."In the last 7 days, on how many days did you use cannabis?" AS "In the last 7 days, on how many days did you use cannabis?"
    FROM "check_in" AS of_check_in
  )
  QUALIFY row_number() OVER (
    PARTITION BY coalesce(form_person, 'row ' || form_place), coalesce(CAST(CAST(try_strptime(regexp_replace(form_time, '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%m/%d/%Y', '%m-%d-%Y', '%b %d %Y', '%b %d, %Y', '%B %d, %Y']) AS DATE) AS VARCHAR), form_time)
    ORDER BY try_strptime(regexp_extract(form_time, '[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( [AP]M)?'), ['%H:%M:%S', '%H:%M', '%I:%M:%S %p', '%I:%M %p']) DESC, form_place DESC) = 1
)
SELECT "table", reason, CAST(sum(rows) AS BIGINT) AS rows
FROM (
  SELECT 'use_reports' AS "table", 'the question was left open' AS reason, count(*) AS rows
  FROM answer_check_in
  WHERE NOT (answer_check_in."In the last 7 days, on how many days did you drink alcohol?" IS NOT NULL)
  UNION ALL
  SELECT 'use_reports' AS "table", 'the question was left open' AS reason, count(*) AS rows
  FROM answer_check_in
  WHERE NOT (answer_check_in."In the last 7 days, on how many days did you use cannabis?" IS NOT NULL)
)
GROUP BY "table", reason
HAVING sum(rows) > 0
