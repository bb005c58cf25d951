-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- What is known of one substance over a period; a Timeline Followback day is a period of one day.
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
SELECT
  'c-' || answer_check_in.form_person AS client_id,
  'alcohol' AS problem,
  CASE WHEN answer_check_in."Timestamp" IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(regexp_replace(answer_check_in."Timestamp", '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%m/%d/%Y', '%m-%d-%Y', '%b %d %Y', '%b %d, %Y', '%B %d, %Y']) AS DATE) - 7 AS VARCHAR), 'no day') END AS from_on,
  CASE WHEN answer_check_in."Timestamp" IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(regexp_replace(answer_check_in."Timestamp", '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%m/%d/%Y', '%m-%d-%Y', '%b %d %Y', '%b %d, %Y', '%B %d, %Y']) AS DATE) - 1 AS VARCHAR), 'no day') END AS until_on,
  'self_report' AS source,
  answer_check_in."In the last 7 days, on how many days did you drink alcohol?" AS days_used
FROM answer_check_in
WHERE answer_check_in."In the last 7 days, on how many days did you drink alcohol?" IS NOT NULL
UNION ALL
SELECT
  'c-' || answer_check_in.form_person AS client_id,
  'cannabis' AS problem,
  CASE WHEN answer_check_in."Timestamp" IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(regexp_replace(answer_check_in."Timestamp", '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%m/%d/%Y', '%m-%d-%Y', '%b %d %Y', '%b %d, %Y', '%B %d, %Y']) AS DATE) - 7 AS VARCHAR), 'no day') END AS from_on,
  CASE WHEN answer_check_in."Timestamp" IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(regexp_replace(answer_check_in."Timestamp", '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%m/%d/%Y', '%m-%d-%Y', '%b %d %Y', '%b %d, %Y', '%B %d, %Y']) AS DATE) - 1 AS VARCHAR), 'no day') END AS until_on,
  'self_report' AS source,
  answer_check_in."In the last 7 days, on how many days did you use cannabis?" AS days_used
FROM answer_check_in
WHERE answer_check_in."In the last 7 days, on how many days did you use cannabis?" IS NOT NULL
