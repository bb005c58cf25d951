-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- A person's time in a group.
WITH
-- a row an answer, of those of a person on a day the last
answer_check_in AS (
  SELECT *
  FROM (
    SELECT
      row_number() OVER () AS form_place,
      of_check_in."Your code" AS form_person,
      of_check_in."Timestamp" AS form_time
    FROM "check_in" AS of_check_in
  )
  QUALIFY row_number() OVER (
    PARTITION BY coalesce(form_person, 'row ' || form_place), coalesce(CAST(CAST(try_strptime(regexp_replace(form_time, '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%m/%d/%Y', '%m-%d-%Y', '%b %d %Y', '%b %d, %Y', '%B %d, %Y']) AS DATE) AS VARCHAR), form_time)
    ORDER BY try_strptime(regexp_extract(form_time, '[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( [AP]M)?'), ['%H:%M:%S', '%H:%M', '%I:%M:%S %p', '%I:%M %p']) DESC, form_place DESC) = 1
),
-- a row a person, with the first answer to each question
every_person AS (
  SELECT
    form_person,
    min(CAST(CAST(try_strptime(regexp_replace(form_time, '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%m/%d/%Y', '%m-%d-%Y', '%b %d %Y', '%b %d, %Y', '%B %d, %Y']) AS DATE) AS VARCHAR)) AS first_day
  FROM answer_check_in
  GROUP BY form_person
)
SELECT
  'c-' || every_person.form_person AS client_id,
  'monday-support' AS group_id,
  coalesce(CAST(CAST(try_strptime(regexp_replace(every_person."first_day", '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%m/%d/%Y', '%m-%d-%Y', '%b %d %Y', '%b %d, %Y', '%B %d, %Y']) AS DATE) AS VARCHAR), every_person."first_day") AS joined_on
FROM every_person
