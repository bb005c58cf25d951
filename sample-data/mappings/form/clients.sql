-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- A person, at intake.
WITH
-- a row an answer, of those of a person on a day the last
answer_check_in AS (
  SELECT *
  FROM (
    SELECT
      row_number() OVER () AS form_place,
      of_check_in."Your code" AS form_person,
      of_check_in."Timestamp" AS form_time,
      of_check_in."Gender" AS "Gender",
      of_check_in."Race or ethnicity (choose all that apply)" AS "Race or ethnicity (choose all that apply)"
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
    arg_min("Gender", form_place) AS "Gender",
    arg_min("Race or ethnicity (choose all that apply)", form_place) AS "Race or ethnicity (choose all that apply)",
    min(CAST(CAST(try_strptime(regexp_replace(form_time, '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%m/%d/%Y', '%m-%d-%Y', '%b %d %Y', '%b %d, %Y', '%B %d, %Y']) AS DATE) AS VARCHAR)) AS first_day
  FROM answer_check_in
  GROUP BY form_person
)
SELECT
  'c-' || every_person.form_person AS client_id,
  coalesce(CAST(CAST(try_strptime(regexp_replace(every_person."first_day", '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%m/%d/%Y', '%m-%d-%Y', '%b %d %Y', '%b %d, %Y', '%B %d, %Y']) AS DATE) AS VARCHAR), every_person."first_day") AS intake_on,
  CASE every_person."Gender" WHEN 'Woman' THEN 'woman' WHEN 'Man' THEN 'man' WHEN 'Prefer not to say' THEN 'undisclosed' ELSE every_person."Gender" END AS gender,
  CASE WHEN replace(replace(replace(replace((', ' || every_person."Race or ethnicity (choose all that apply)" || ', '), ', American Indian, Alaska Native, or First Nations, ', ', '), ', Black or African American, ', ', '), ', Hispanic or Latino, ', ', '), ', White, ', ', ') = ', ' THEN nullif(concat_ws('|', CASE WHEN contains((', ' || every_person."Race or ethnicity (choose all that apply)" || ', '), ', White, ') THEN 'white' END, CASE WHEN contains((', ' || every_person."Race or ethnicity (choose all that apply)" || ', '), ', Hispanic or Latino, ') THEN 'hispanic_or_latino' END, CASE WHEN contains((', ' || every_person."Race or ethnicity (choose all that apply)" || ', '), ', Black or African American, ') THEN 'black_or_african_american' END, CASE WHEN contains((', ' || every_person."Race or ethnicity (choose all that apply)" || ', '), ', American Indian, Alaska Native, or First Nations, ') THEN 'american_indian_or_alaska_native' END), '') WHEN every_person."Race or ethnicity (choose all that apply)" IS NOT NULL THEN 'not among the answers' END AS race_ethnicity
FROM every_person
