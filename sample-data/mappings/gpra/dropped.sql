-- Every interview, and every answer of one, that no table holds, with the reason.
WITH conducted AS (
  SELECT *, try_strptime(InterviewDate, '%m/%d/%Y')::DATE AS day
  FROM gpra
  WHERE ConductedInterview = '1'
),
apart AS (
  SELECT *, lag(day) OVER (PARTITION BY ClientID ORDER BY day) AS before
  FROM conducted
),
interview AS (
  SELECT * FROM apart WHERE before IS NULL OR day - before >= 30
),
answer AS (
  SELECT unnest([DAUseAlcoholDays, CocaineCrackDays, MarijuanaHashDays, OpiatesHeroinDays,
    OpiatesOxycoDays, NonPresMethadoneDays, MethamDays, BenzodiazepinesDays,
    OtherIllegalDrugsDays]) AS days
  FROM interview
)
SELECT 'use_reports' AS table, 'the interview did not take place' AS reason, count(*) AS rows
FROM gpra
WHERE ConductedInterview IS DISTINCT FROM '1'
UNION ALL
SELECT 'use_reports', 'an interview within 30 days of the one before', count(*)
FROM apart
WHERE day - before < 30
UNION ALL
SELECT 'use_reports', 'refused, not known or missing', count(*)
FROM answer
WHERE days IS NULL OR starts_with(days, '-')
UNION ALL
SELECT 'safety_reports', 'refused, not known or missing', count(*)
FROM interview
WHERE ArrestedDays IS NULL OR starts_with(ArrestedDays, '-')
UNION ALL
SELECT 'clients', 'a later intake of somebody', count(*)
FROM gpra
WHERE InterviewType = '1' AND IntakeSeqNum <> '1'
