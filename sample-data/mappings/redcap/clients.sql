-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- A person, at intake.
WITH
-- each time that the form was filled in; one that nobody opened was not asked
filled_intake AS (
  SELECT row_number() OVER () AS redcap_place,
    "record_id",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    CASE WHEN "intake_date" IN ('-99') THEN NULL ELSE "intake_date" END AS "intake_date",
    CASE WHEN "dob" IN ('-99') THEN NULL ELSE "dob" END AS "dob",
    CASE WHEN "gender" IN ('-99') THEN NULL ELSE "gender" END AS "gender",
    "race___1" AS "race___1",
    "race___2" AS "race___2",
    "race___3" AS "race___3",
    "race___4" AS "race___4",
    "race___5" AS "race___5",
    CASE WHEN "court" IN ('-99') THEN NULL ELSE "court" END AS "court"
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
    arg_min("intake_date", redcap_place) AS "intake_date",
    arg_min("dob", redcap_place) AS "dob",
    arg_min("gender", redcap_place) AS "gender",
    arg_min("race___1", redcap_place) AS "race___1",
    arg_min("race___2", redcap_place) AS "race___2",
    arg_min("race___3", redcap_place) AS "race___3",
    arg_min("race___4", redcap_place) AS "race___4",
    arg_min("race___5", redcap_place) AS "race___5",
    arg_min("court", redcap_place) AS "court"
  FROM filled_intake
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
  coalesce(CAST(CAST(try_strptime(left(first_intake."intake_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) AS VARCHAR), first_intake."intake_date") AS intake_on,
  CASE WHEN datesub('year', CAST(try_strptime(left(first_intake."dob", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE), CAST(try_strptime(left(first_intake."intake_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE)) > 90 THEN 90 ELSE datesub('year', CAST(try_strptime(left(first_intake."dob", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE), CAST(try_strptime(left(first_intake."intake_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE)) END AS age_at_intake,
  CASE first_intake."gender" WHEN '1' THEN 'woman' WHEN '2' THEN 'man' WHEN '3' THEN 'nonbinary' WHEN '4' THEN 'undisclosed' ELSE first_intake."gender" END AS gender,
  nullif(concat_ws('|', CASE WHEN lower(first_intake."race___1") IN ('1', 'true', 'checked', 'yes', 'x') THEN 'white' END, CASE WHEN lower(first_intake."race___2") IN ('1', 'true', 'checked', 'yes', 'x') THEN 'black_or_african_american' END, CASE WHEN lower(first_intake."race___3") IN ('1', 'true', 'checked', 'yes', 'x') THEN 'asian' END, CASE WHEN lower(first_intake."race___4") IN ('1', 'true', 'checked', 'yes', 'x') THEN 'hispanic_or_latino' END, CASE WHEN lower(first_intake."race___5") IN ('1', 'true', 'checked', 'yes', 'x') THEN 'some_other_race' END), '') AS race_ethnicity,
  CASE WHEN lower(trim(first_intake."court")) IN ('1', 'yes', 'y', 'true', 'checked', 'x') THEN 'true' WHEN lower(trim(first_intake."court")) IN ('0', 'no', 'n', 'false', 'unchecked') THEN 'false' ELSE first_intake."court" END AS mandated
FROM every_person
LEFT JOIN first_intake ON first_intake."record_id" = every_person."record_id"
