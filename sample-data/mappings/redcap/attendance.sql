-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- A person at a meeting: the session record.
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
)
SELECT
  'tuesday-support' || '-' || CASE WHEN filled_group_visit."group_date" IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(left(filled_group_visit."group_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) AS VARCHAR), 'no day') END AS session_id,
  'c-' || filled_group_visit."record_id" AS client_id,
  CASE filled_group_visit."attended" WHEN '1' THEN 'attended' WHEN '0' THEN 'absent' WHEN '2' THEN 'excused' ELSE filled_group_visit."attended" END AS status
FROM filled_group_visit
WHERE (CASE filled_group_visit."attended" WHEN '1' THEN 'attended' WHEN '0' THEN 'absent' WHEN '2' THEN 'excused' ELSE filled_group_visit."attended" END) IS NOT NULL
