-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- How a person lives, when it was recorded.
WITH
-- each time that the form was filled in; one that nobody opened was not asked
filled_monthly_review AS (
  SELECT row_number() OVER () AS redcap_place,
    "record_id",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    CASE WHEN "visit_date" IN ('-99') THEN NULL ELSE "visit_date" END AS "visit_date",
    CASE WHEN "housing" IN ('-99') THEN NULL ELSE "housing" END AS "housing"
  FROM "redcap"
  WHERE ("redcap_repeat_instrument" IS NULL OR "redcap_repeat_instrument" = 'monthly_review')
    AND (coalesce("visit_date", "alc_days30", "heavy_days30", "can_days30", "housing", "comments") IS NOT NULL
      OR "monthly_review_complete" IN ('1', '2', 'Unverified', 'Complete'))
)
SELECT
  'c-' || filled_monthly_review."record_id" AS client_id,
  coalesce(CAST(CAST(try_strptime(left(filled_monthly_review."visit_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) AS VARCHAR), filled_monthly_review."visit_date") AS recorded_on,
  CASE filled_monthly_review."housing" WHEN '1' THEN 'housed' WHEN '2' THEN 'supportive_housing' WHEN '3' THEN 'shelter' WHEN '4' THEN 'unsheltered' ELSE filled_monthly_review."housing" END AS housing
FROM filled_monthly_review
WHERE (CASE filled_monthly_review."housing" WHEN '1' THEN 'housed' WHEN '2' THEN 'supportive_housing' WHEN '3' THEN 'shelter' WHEN '4' THEN 'unsheltered' ELSE filled_monthly_review."housing" END) IS NOT NULL
