-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- A therapy group; a closed run is one group.
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
-- the first answer that each person gave
first_intake AS (
  SELECT "record_id",
    arg_min("intake_date", redcap_place) AS "intake_date"
  FROM filled_intake
  GROUP BY "record_id"
),
-- a row a person
every_person AS (
  SELECT "record_id"
  FROM "redcap"
  GROUP BY "record_id"
)
SELECT group_id, program_id, site_id, group_type, min(started_on) AS started_on
FROM (
  SELECT
    'tuesday-support' AS group_id,
    'example-program' AS program_id,
    'main-street' AS site_id,
    'ongoing_support' AS group_type,
    coalesce(CAST(CAST(try_strptime(left(first_intake."intake_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) AS VARCHAR), first_intake."intake_date") AS started_on
  FROM every_person
  LEFT JOIN first_intake ON first_intake."record_id" = every_person."record_id"
)
GROUP BY group_id, program_id, site_id, group_type
