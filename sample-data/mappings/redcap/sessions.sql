-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away to keep
-- changes of your own.
-- One meeting of a group.
WITH
-- each time that the form was filled in; one that nobody opened was not asked
filled_group_visit AS (
  SELECT row_number() OVER () AS redcap_place,
    "record_id",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    CASE WHEN "group_date" IN ('-99') THEN NULL ELSE "group_date" END AS "group_date"
  FROM "redcap"
  WHERE ("redcap_repeat_instrument" IS NULL OR "redcap_repeat_instrument" = 'group_visit')
    AND (coalesce("group_date", "attended") IS NOT NULL
      OR "group_visit_complete" IN ('1', '2', 'Unverified', 'Complete'))
)
SELECT session_id, group_id, held_on
FROM (
  SELECT
    'tuesday-support' || '-' || CASE WHEN filled_group_visit."group_date" IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(left(filled_group_visit."group_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) AS VARCHAR), 'no day') END AS session_id,
    'tuesday-support' AS group_id,
    coalesce(CAST(CAST(try_strptime(left(filled_group_visit."group_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) AS VARCHAR), filled_group_visit."group_date") AS held_on
  FROM filled_group_visit
  WHERE ('tuesday-support' || '-' || CASE WHEN filled_group_visit."group_date" IS NOT NULL THEN coalesce(CAST(CAST(try_strptime(left(filled_group_visit."group_date", 10), ['%Y-%m-%d', '%Y/%m/%d']) AS DATE) AS VARCHAR), 'no day') END) IS NOT NULL
)
GROUP BY session_id, group_id, held_on
