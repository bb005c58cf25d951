-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- Rows of the source that no table holds, and why.
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
-- a row for each cell that says something
grid_cell AS (
  SELECT *
  FROM grid_counted
  WHERE grid_mark IS NOT NULL
),
-- a row a person
grid_person_row AS (
  SELECT
    grid_person,
    min("Group") AS "Group",
    min(CASE WHEN grid_mark IS NOT NULL AND grid_came > 0 THEN grid_day END) AS first_day
  FROM grid_counted
  GROUP BY grid_person
),
-- a row a person and group
grid_line AS (
  SELECT
    grid_person,
    "Group",
    min(CASE WHEN grid_mark IS NOT NULL AND grid_came > 0 THEN grid_day END) AS first_day
  FROM grid_counted
  GROUP BY grid_person, "Group"
)
SELECT "table", reason, CAST(sum(rows) AS BIGINT) AS rows
FROM (
  SELECT 'clients' AS "table", 'nothing is marked for this person' AS reason, count(*) AS rows
  FROM grid_person_row
  WHERE NOT (grid_person_row.first_day IS NOT NULL)
  UNION ALL
  SELECT 'memberships' AS "table", 'nothing is marked for this person' AS reason, count(*) AS rows
  FROM grid_line
  WHERE NOT (grid_line.first_day IS NOT NULL)
  UNION ALL
  SELECT 'attendance' AS "table", 'nobody came on that day, so that the group was not held' AS reason, count(*) AS rows
  FROM grid_cell
  WHERE NOT (grid_cell.grid_came > 0)
  UNION ALL
  SELECT 'attendance' AS "table", 'the cell says nothing of this' AS reason, count(*) AS rows
  FROM grid_cell
  WHERE grid_cell.grid_came > 0
    AND NOT (grid_cell.grid_mark IS NOT NULL)
)
GROUP BY "table", reason
HAVING sum(rows) > 0
