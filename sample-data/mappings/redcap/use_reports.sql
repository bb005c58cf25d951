-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- What is known of one substance over a period; a Timeline Followback day is a period of one day.
WITH
-- each time that the form was filled in; one that nobody opened was not asked
filled_monthly_review AS (
  SELECT row_number() OVER () AS redcap_place,
    "record_id",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    CASE WHEN "visit_date" IN ('-99') THEN NULL ELSE "visit_date" END AS "visit_date",
    CASE WHEN "alc_days30" IN ('-99') THEN NULL ELSE "alc_days30" END AS "alc_days30",
    CASE WHEN "heavy_days30" IN ('-99') THEN NULL ELSE "heavy_days30" END AS "heavy_days30",
    CASE WHEN "can_days30" IN ('-99') THEN NULL ELSE "can_days30" END AS "can_days30"
  FROM "redcap"
  WHERE ("redcap_repeat_instrument" IS NULL OR "redcap_repeat_instrument" = 'monthly_review')
    AND (coalesce("visit_date", "alc_days30", "heavy_days30", "can_days30", "housing", "comments") IS NOT NULL
      OR "monthly_review_complete" IN ('1', '2', 'Unverified', 'Complete'))
)
SELECT
  'c-' || filled_monthly_review."record_id" AS client_id,
  'alcohol' AS problem,
  CASE WHEN filled_monthly_review."visit_date" IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(left(filled_monthly_review."visit_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) - 30 AS VARCHAR), 'no day') END AS from_on,
  CASE WHEN filled_monthly_review."visit_date" IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(left(filled_monthly_review."visit_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) - 1 AS VARCHAR), 'no day') END AS until_on,
  'self_report' AS source,
  filled_monthly_review."alc_days30" AS days_used,
  filled_monthly_review."heavy_days30" AS heavy_days
FROM filled_monthly_review
WHERE (filled_monthly_review."alc_days30" IS NOT NULL OR filled_monthly_review."heavy_days30" IS NOT NULL)
UNION ALL
SELECT
  'c-' || filled_monthly_review."record_id" AS client_id,
  'cannabis' AS problem,
  CASE WHEN filled_monthly_review."visit_date" IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(left(filled_monthly_review."visit_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) - 30 AS VARCHAR), 'no day') END AS from_on,
  CASE WHEN filled_monthly_review."visit_date" IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(left(filled_monthly_review."visit_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) - 1 AS VARCHAR), 'no day') END AS until_on,
  'self_report' AS source,
  filled_monthly_review."can_days30" AS days_used,
  NULL AS heavy_days
FROM filled_monthly_review
WHERE filled_monthly_review."can_days30" IS NOT NULL
