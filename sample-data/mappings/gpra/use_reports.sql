-- Days of use in the 30 days before an interview that took place. A negative code is no answer. An
-- interview within 30 days of the one before would tell of the same days twice: the first holds.
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
  SELECT ClientID, day, 'alcohol' AS problem, DAUseAlcoholDays AS days FROM interview
  UNION ALL
  SELECT ClientID, day, 'cocaine', CocaineCrackDays FROM interview
  UNION ALL
  SELECT ClientID, day, 'cannabis', MarijuanaHashDays FROM interview
  UNION ALL
  SELECT ClientID, day, 'heroin', OpiatesHeroinDays FROM interview
  UNION ALL
  SELECT ClientID, day, 'prescription_opioid', OpiatesOxycoDays FROM interview
  UNION ALL
  SELECT ClientID, day, 'methadone_not_prescribed', NonPresMethadoneDays FROM interview
  UNION ALL
  SELECT ClientID, day, 'methamphetamine', MethamDays FROM interview
  UNION ALL
  SELECT ClientID, day, 'benzodiazepine', BenzodiazepinesDays FROM interview
  UNION ALL
  SELECT ClientID, day, 'other_substance', OtherIllegalDrugsDays FROM interview
)
SELECT
  'g' || lower(ClientID) AS client_id,
  problem,
  day - 30 AS from_on,
  day - 1 AS until_on,
  'self_report' AS source,
  days AS days_used
FROM answer
WHERE days IS NOT NULL AND NOT starts_with(days, '-')
