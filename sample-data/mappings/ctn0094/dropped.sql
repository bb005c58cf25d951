-- Every row of the source that no table holds, with the reason.
WITH substance AS (
  SELECT * FROM (VALUES
    ('Heroin', 'heroin', 'opioid'),
    ('Opioid', 'opioid', 'opioid'),
    ('Methadone', 'methadone_not_prescribed', 'opioid'),
    ('Buprenorphine', 'buprenorphine_not_prescribed', 'opioid'),
    ('Thc', 'cannabis', 'cannabis'),
    ('THC', 'cannabis', 'cannabis'),
    ('Cocaine', 'cocaine', 'stimulant'),
    ('Amphetamine', 'amphetamine', 'stimulant'),
    ('Methylphenidate', 'stimulant', 'stimulant'),
    ('Cathinones', 'stimulant', 'stimulant'),
    ('Alcohol', 'alcohol', 'alcohol'),
    ('Benzodiazepine', 'benzodiazepine', 'sedative'),
    ('Sedatives', 'sedative', 'sedative'),
    ('Mdma/Hallucinogen', 'hallucinogen', 'hallucinogen'),
    ('Hallucinogen', 'hallucinogen', 'hallucinogen'),
    ('Pcp', 'pcp', 'pcp'),
    ('Inhalant', 'inhalant', 'inhalant'),
    ('Ghb', 'ghb', 'ghb'),
    ('K2', 'other_substance', 'other_substance'),
    ('Kratom', 'other_substance', 'other_substance'),
    ('Dextromethorphan', 'other_substance', 'other_substance'),
    ('Unknown', 'other_substance', 'other_substance')
  ) AS t(what, problem, family)
),
days AS (
  SELECT t.who, s.problem, t."when"
  FROM tlfb t
  LEFT JOIN substance s ON s.what = t.what
),
screens AS (
  SELECT u.who, s.problem, u."when"
  FROM uds u
  LEFT JOIN substance s ON s.what = u.what
)
SELECT 'attendance' AS table,
  'visit: not attended, or without a day' AS reason,
  count(*) AS rows
FROM visit
WHERE NOT coalesce(what IN ('visit', 'final') AND try_cast("when" AS INT) IS NOT NULL, false)
UNION ALL
SELECT 'attendance', 'visit: more than two years after consent', count(*)
FROM visit
WHERE what IN ('visit', 'final') AND try_cast("when" AS INT) > 730
UNION ALL
SELECT 'attendance', 'visit: a second visit on the same day', count(*) - count(DISTINCT (who, "when"))
FROM visit
WHERE what IN ('visit', 'final') AND try_cast("when" AS INT) <= 730
UNION ALL
SELECT 'use_reports', 'tlfb: no substance that people work on', count(*) FROM days WHERE problem IS NULL
UNION ALL
SELECT 'use_reports', 'tlfb: the same substance twice on a day',
  count(problem) - count(DISTINCT (who, problem, "when"))
FROM days
WHERE problem IS NOT NULL
UNION ALL
SELECT 'use_reports', 'uds: no substance that people work on', count(*) FROM screens WHERE problem IS NULL
UNION ALL
SELECT 'use_reports', 'uds: the same substance twice on a day',
  count(problem) - count(DISTINCT (who, problem, "when"))
FROM screens
WHERE problem IS NOT NULL
UNION ALL
SELECT 'use_reports', 'all_drugs: tlfb and uds hold the same days', count(*)
FROM all_drugs
WHERE NOT (source = 'TFB' AND what IN ('Heavy Drinking', 'Light Drinking'))
UNION ALL
SELECT 'care', 'treatment: person without an arm', count(*)
FROM treatment t
ANTI JOIN randomization r ON r.who = t.who AND r.which = '1'
UNION ALL
SELECT 'care', 'treatment: daily doses joined into one stretch a person',
  count(*) - count(DISTINCT t.who)
FROM treatment t
JOIN randomization r ON r.who = t.who AND r.which = '1'
UNION ALL
SELECT 'care', 'detox: admission or discharge without the other', coalesce(sum(rows), 0)
FROM (
  SELECT count(*) AS rows
  FROM detox
  GROUP BY who
  HAVING NOT coalesce(
    max(IF(what = 'admission', try_cast("when" AS INT), NULL))
      <= max(IF(what = 'discharge', try_cast("when" AS INT), NULL)), false))
UNION ALL
SELECT 'circumstances', 'demographics: neither work nor stable housing known', count(*)
FROM demographics d
LEFT JOIN qol q ON q.who = d.who
WHERE d.job IS NULL
  AND NOT coalesce(d.is_living_stable = 'Yes', false) AND NOT coalesce(q.is_homeless = 'No', false)
UNION ALL
SELECT 'measures', 'withdrawal: no scale of the catalogue', count(*) FROM withdrawal
UNION ALL
SELECT 'safety_reports', 'rbs and rbs_iv: number of occasions not recorded',
  (SELECT count(*) FROM rbs) + (SELECT count(*) FROM rbs_iv)
