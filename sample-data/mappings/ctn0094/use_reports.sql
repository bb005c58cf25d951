-- Four parts. (1) Timeline Followback: a day of use is a row of one day. (2) The days in between,
-- from four weeks before consent (or the first day of use, where that is earlier) up to the day
-- before the last attended visit or the last day of use, are periods without use, for every
-- substance that the person ever named, and opioids for everybody who was asked. Who has no day of
-- use at all was not asked. A class is without use only where none of its substances was used.
-- (3) A positive urine screen. (4) A negative one: an attended visit without a positive, for what
-- the trial tested and the person ever used or tested positive for, opioids for everybody; not for
-- the medication of the person's own arm, whose positives were taken out of the source.
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
attended AS (
  SELECT DISTINCT who, try_cast("when" AS INT) AS day
  FROM visit
  WHERE what IN ('visit', 'final') AND try_cast("when" AS INT) <= 730
),
used AS (
  SELECT DISTINCT t.who, s.problem, s.family, try_cast(t."when" AS INT) AS day
  FROM tlfb t
  JOIN substance s ON s.what = t.what
),
drinking AS (
  SELECT who, try_cast("when" AS INT) AS day, max(IF(what = 'Heavy Drinking', 1, 0)) AS heavy
  FROM all_drugs
  WHERE source = 'TFB' AND what IN ('Heavy Drinking', 'Light Drinking')
  GROUP BY who, "when"
),
visited AS (
  SELECT who, max(day) AS last_visit FROM attended GROUP BY who
),
asked AS (
  SELECT
    u.who,
    IF(min(u.day) < 0, least(min(u.day), -28), 0) AS first_day,
    greatest(max(u.day), coalesce(max(v.last_visit) - 1, max(u.day))) AS last_day
  FROM used u
  LEFT JOIN visited v ON v.who = u.who
  GROUP BY u.who
),
named AS (
  SELECT who, problem FROM used
  UNION
  SELECT who, 'opioid' FROM asked
),
marks AS (
  SELECT n.who, n.problem, u.day
  FROM named n
  JOIN used u ON u.who = n.who AND (u.problem = n.problem OR u.family = n.problem)
  UNION
  SELECT n.who, n.problem, a.first_day - 1 FROM named n JOIN asked a ON a.who = n.who
  UNION
  SELECT n.who, n.problem, a.last_day + 1 FROM named n JOIN asked a ON a.who = n.who
),
gaps AS (
  SELECT
    who,
    problem,
    day + 1 AS first_day,
    lead(day) OVER (PARTITION BY who, problem ORDER BY day) - 1 AS last_day
  FROM marks
),
positive AS (
  SELECT DISTINCT u.who, s.problem, s.family, try_cast(u."when" AS INT) AS day
  FROM uds u
  JOIN substance s ON s.what = u.what
),
panel AS (
  SELECT * FROM (VALUES
    ('opioid', 'all', 'none'),
    ('amphetamine', 'all', 'none'),
    ('benzodiazepine', 'all', 'none'),
    ('cannabis', 'all', 'none'),
    ('cocaine', 'all', 'none'),
    ('methadone_not_prescribed', 'all', 'Methadone'),
    ('buprenorphine_not_prescribed', '30', 'BUP'),
    ('buprenorphine_not_prescribed', '51', 'BUP'),
    ('sedative', '51', 'none'),
    ('alcohol', '27', 'none')
  ) AS t(problem, project, medication)
),
had AS (
  SELECT who, problem FROM used
  UNION
  SELECT who, problem FROM positive
  UNION
  SELECT who, 'opioid' FROM everybody
),
tested AS (
  SELECT e.who, p.problem
  FROM everybody e
  JOIN panel p ON p.project IN ('all', e.project)
  JOIN had h ON h.who = e.who AND h.problem = p.problem
  LEFT JOIN randomization r ON r.who = e.who AND r.which = '1'
  WHERE NOT contains(coalesce(r.treatment, ''), p.medication)
),
reports AS (
  SELECT
    u.who,
    u.problem,
    u.day AS first_day,
    u.day AS last_day,
    'timeline_followback' AS source,
    1 AS days_used,
    IF(u.problem = 'alcohol', d.heavy, NULL) AS heavy_days,
    CAST(NULL AS VARCHAR) AS result
  FROM used u
  LEFT JOIN drinking d ON d.who = u.who AND d.day = u.day
  UNION ALL
  SELECT who, problem, first_day, last_day, 'timeline_followback', 0, NULL, NULL
  FROM gaps
  WHERE last_day >= first_day
  UNION ALL
  SELECT who, problem, day, day, 'urine', NULL, NULL, 'positive'
  FROM positive
  UNION ALL
  SELECT t.who, t.problem, a.day, a.day, 'urine', NULL, NULL, 'negative'
  FROM tested t
  JOIN attended a ON a.who = t.who
  WHERE NOT EXISTS (
    SELECT 1
    FROM positive x
    WHERE x.who = t.who AND x.day = a.day AND (x.problem = t.problem OR x.family = t.problem))
)
SELECT
  'c' || lpad(who, 4, '0') AS client_id,
  problem,
  DATE '2000-01-01' + first_day AS from_on,
  DATE '2000-01-01' + last_day AS until_on,
  source,
  days_used,
  heavy_days,
  result
FROM reports
