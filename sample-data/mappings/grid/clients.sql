-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- A person, at intake.
WITH
-- a row for each person and day
grid_written AS (
  SELECT
    "Client" AS grid_person,
    CAST(CAST(strptime(regexp_replace(grid_column, '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%d/%m/%Y', '%d.%m.%Y', '%d-%m-%Y', '%d %b %Y', '%d %B %Y']) AS DATE) AS VARCHAR) AS grid_day,
    "Group",
    CASE WHEN lower(trim(grid_text)) = 'a' THEN 'absent' WHEN lower(trim(grid_text)) = 'e' THEN 'excused' WHEN lower(trim(grid_text)) = 'x' THEN 'attended' ELSE grid_text END AS grid_mark
  FROM "sign_in"
  UNPIVOT INCLUDE NULLS (grid_text FOR grid_column IN (COLUMNS(* EXCLUDE ("Client", "Group", "Remarks"))))
  WHERE "Client" IS NOT NULL
    AND "Client" NOT IN ('Total')
),
-- with how many came on that day
grid_counted AS (
  SELECT *,
    sum(CASE WHEN grid_mark = 'attended' THEN 1 ELSE 0 END) OVER (PARTITION BY grid_day, "Group") AS grid_came
  FROM grid_written
),
-- a row a person
grid_person_row AS (
  SELECT
    grid_person,
    min("Group") AS "Group",
    min(CASE WHEN grid_mark IS NOT NULL AND grid_came > 0 THEN grid_day END) AS first_day
  FROM grid_counted
  GROUP BY grid_person
)
SELECT
  'c-' || grid_person_row.grid_person AS client_id,
  coalesce(CAST(CAST(try_strptime(regexp_replace(grid_person_row.first_day, '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%d/%m/%Y', '%d.%m.%Y', '%d-%m-%Y', '%d %b %Y', '%d %B %Y']) AS DATE) AS VARCHAR), grid_person_row.first_day) AS intake_on
FROM grid_person_row
WHERE grid_person_row.first_day IS NOT NULL
