-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- A scale score.
WITH
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
SELECT
  'c-' || filled_phq9."record_id" AS client_id,
  'phq_9' AS instrument,
  'total' AS subscale,
  coalesce(CAST(CAST(try_strptime(left(filled_phq9."phq9_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) AS VARCHAR), filled_phq9."phq9_date") AS measured_on,
  filled_phq9."phq9_total" AS score
FROM filled_phq9
WHERE filled_phq9."phq9_total" IS NOT NULL
