-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- A person's time in a group.
WITH
-- each time that the form was filled in; one that nobody opened was not asked
filled_intake AS (
  SELECT row_number() OVER () AS redcap_place,
    "record_id",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    CASE WHEN "intake_date" IN ('-99') THEN NULL ELSE "intake_date" END AS "intake_date"
  FROM "redcap"
  WHERE ("redcap_repeat_instrument" IS NULL OR "redcap_repeat_instrument" = 'intake')
    AND (coalesce("first_name", "dob", "intake_date", "gender", "court") IS NOT NULL
      OR "race___1" IN ('1', 'Checked')
      OR "race___2" IN ('1', 'Checked')
      OR "race___3" IN ('1', 'Checked')
      OR "race___4" IN ('1', 'Checked')
      OR "race___5" IN ('1', 'Checked')
      OR "intake_complete" IN ('1', '2', 'Unverified', 'Complete'))
),
-- each time that the form was filled in; one that nobody opened was not asked
filled_exit AS (
  SELECT row_number() OVER () AS redcap_place,
    "record_id",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    CASE WHEN "exit_date" IN ('-99') THEN NULL ELSE "exit_date" END AS "exit_date",
    CASE WHEN "exit_reason" IN ('-99') THEN NULL ELSE "exit_reason" END AS "exit_reason"
  FROM "redcap"
  WHERE ("redcap_repeat_instrument" IS NULL OR "redcap_repeat_instrument" = 'exit')
    AND (coalesce("exit_date", "exit_reason") IS NOT NULL
      OR "exit_complete" IN ('1', '2', 'Unverified', 'Complete'))
),
-- the first answer that each person gave
first_intake AS (
  SELECT "record_id",
    arg_min("intake_date", redcap_place) AS "intake_date"
  FROM filled_intake
  GROUP BY "record_id"
),
-- the first answer that each person gave
first_exit AS (
  SELECT "record_id",
    arg_min("exit_date", redcap_place) AS "exit_date",
    arg_min("exit_reason", redcap_place) AS "exit_reason"
  FROM filled_exit
  GROUP BY "record_id"
),
-- a row a person
every_person AS (
  SELECT "record_id"
  FROM "redcap"
  GROUP BY "record_id"
)
SELECT
  'c-' || every_person."record_id" AS client_id,
  'tuesday-support' AS group_id,
  coalesce(CAST(CAST(try_strptime(left(first_intake."intake_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) AS VARCHAR), first_intake."intake_date") AS joined_on,
  coalesce(CAST(CAST(try_strptime(left(first_exit."exit_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) AS VARCHAR), first_exit."exit_date") AS left_on,
  CASE first_exit."exit_reason" WHEN '1' THEN 'completed' WHEN '2' THEN 'stopped_coming' WHEN '3' THEN 'moved_away' ELSE first_exit."exit_reason" END AS end_reason
FROM every_person
LEFT JOIN first_intake ON first_intake."record_id" = every_person."record_id"
LEFT JOIN first_exit ON first_exit."record_id" = every_person."record_id"
