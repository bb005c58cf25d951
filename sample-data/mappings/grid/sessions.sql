-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- One meeting of a group.
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
)
SELECT session_id, group_id, held_on
FROM (
  SELECT
    'g-' || grid_cell."Group" || '-' || CASE WHEN grid_cell.grid_day IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(regexp_replace(grid_cell.grid_day, '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%d/%m/%Y', '%d.%m.%Y', '%d-%m-%Y', '%d %b %Y', '%d %B %Y']) AS DATE) AS VARCHAR), 'no day') END AS session_id,
    'g-' || grid_cell."Group" AS group_id,
    coalesce(CAST(CAST(try_strptime(regexp_replace(grid_cell.grid_day, '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%d/%m/%Y', '%d.%m.%Y', '%d-%m-%Y', '%d %b %Y', '%d %B %Y']) AS DATE) AS VARCHAR), grid_cell.grid_day) AS held_on
  FROM grid_cell
  WHERE grid_cell.grid_came > 0
    AND ('g-' || grid_cell."Group" || '-' || CASE WHEN grid_cell.grid_day IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(regexp_replace(grid_cell.grid_day, '[ T][0-9]{1,2}:.*$', ''), ['%Y-%m-%d', '%Y/%m/%d', '%d/%m/%Y', '%d.%m.%Y', '%d-%m-%Y', '%d %b %Y', '%d %B %Y']) AS DATE) AS VARCHAR), 'no day') END) IS NOT NULL
)
GROUP BY session_id, group_id, held_on
