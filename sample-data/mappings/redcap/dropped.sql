-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- Rows of the source that no table holds, and why.
WITH
-- each time that the form was filled in; one that nobody opened was not asked
filled_group_visit AS (
  SELECT row_number() OVER () AS redcap_place,
    "record_id",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    CASE WHEN "group_date" IN ('-99') THEN NULL ELSE "group_date" END AS "group_date",
    CASE WHEN "attended" IN ('-99') THEN NULL ELSE "attended" END AS "attended"
  FROM "redcap"
  WHERE ("redcap_repeat_instrument" IS NULL OR "redcap_repeat_instrument" = 'group_visit')
    AND (coalesce("group_date", "attended") IS NOT NULL
      OR "group_visit_complete" IN ('1', '2', 'Unverified', 'Complete'))
),
-- each time that the form was filled in; one that nobody opened was not asked
filled_monthly_review AS (
  SELECT row_number() OVER () AS redcap_place,
    "record_id",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    CASE WHEN "visit_date" IN ('-99') THEN NULL ELSE "visit_date" END AS "visit_date",
    CASE WHEN "alc_days30" IN ('-99') THEN NULL ELSE "alc_days30" END AS "alc_days30",
    CASE WHEN "heavy_days30" IN ('-99') THEN NULL ELSE "heavy_days30" END AS "heavy_days30",
    CASE WHEN "can_days30" IN ('-99') THEN NULL ELSE "can_days30" END AS "can_days30",
    CASE WHEN "housing" IN ('-99') THEN NULL ELSE "housing" END AS "housing"
  FROM "redcap"
  WHERE ("redcap_repeat_instrument" IS NULL OR "redcap_repeat_instrument" = 'monthly_review')
    AND (coalesce("visit_date", "alc_days30", "heavy_days30", "can_days30", "housing", "comments") IS NOT NULL
      OR "monthly_review_complete" IN ('1', '2', 'Unverified', 'Complete'))
),
-- each time that the form was filled in; one that nobody opened was not asked
filled_phq9 AS (
  SELECT row_number() OVER () AS redcap_place,
    "record_id",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    CASE WHEN "phq9_date" IN ('-99') THEN NULL ELSE "phq9_date" END AS "phq9_date",
    CASE WHEN "phq9_total" IN ('-99') THEN NULL ELSE "phq9_total" END AS "phq9_total"
  FROM "redcap"
  WHERE ("redcap_repeat_instrument" IS NULL OR "redcap_repeat_instrument" = 'phq9')
    AND (coalesce("phq1", "phq9_date") IS NOT NULL
      OR "phq9_complete" IN ('1', '2', 'Unverified', 'Complete'))
)
SELECT "table", reason, CAST(sum(rows) AS BIGINT) AS rows
FROM (
  SELECT 'attendance' AS "table", 'the form was filled in and this left open' AS reason, count(*) AS rows
  FROM filled_group_visit
  WHERE NOT ((CASE filled_group_visit."attended" WHEN '1' THEN 'attended' WHEN '0' THEN 'absent' WHEN '2' THEN 'excused' ELSE filled_group_visit."attended" END) IS NOT NULL)
  UNION ALL
  SELECT 'use_reports' AS "table", 'the form was filled in and this left open' AS reason, count(*) AS rows
  FROM filled_monthly_review
  WHERE NOT (filled_monthly_review."alc_days30" IS NOT NULL OR filled_monthly_review."heavy_days30" IS NOT NULL)
  UNION ALL
  SELECT 'use_reports' AS "table", 'the form was filled in and this left open' AS reason, count(*) AS rows
  FROM filled_monthly_review
  WHERE NOT (filled_monthly_review."can_days30" IS NOT NULL)
  UNION ALL
  SELECT 'measures' AS "table", 'the form was filled in and this left open' AS reason, count(*) AS rows
  FROM filled_phq9
  WHERE NOT (filled_phq9."phq9_total" IS NOT NULL)
  UNION ALL
  SELECT 'circumstances' AS "table", 'the form was filled in and this left open' AS reason, count(*) AS rows
  FROM filled_monthly_review
  WHERE NOT ((CASE filled_monthly_review."housing" WHEN '1' THEN 'housed' WHEN '2' THEN 'supportive_housing' WHEN '3' THEN 'shelter' WHEN '4' THEN 'unsheltered' ELSE filled_monthly_review."housing" END) IS NOT NULL)
)
GROUP BY "table", reason
HAVING sum(rows) > 0
