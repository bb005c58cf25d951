-- From the first attended visit. Ended as planned: a visit in the last two weeks of the protocol,
-- which is 24 weeks after randomisation in trials 27 and 51, and in trial 30 12 weeks, or 24 weeks
-- after the second randomisation (real in trial 30 only). All other ends are left to the gap.
WITH person AS (
  SELECT
    e.who,
    'c' || lpad(e.who, 4, '0') AS client_id,
    e.project,
    s.site_masked AS site,
    CASE r.treatment
      WHEN 'Methadone' THEN 'methadone'
      WHEN 'Outpatient BUP' THEN 'outpatient_bup'
      WHEN 'Outpatient BUP + SMM' THEN 'outpatient_bup_smm'
      WHEN 'Outpatient BUP + EMM' THEN 'outpatient_bup_emm'
      WHEN 'Inpatient BUP' THEN 'inpatient_bup'
      WHEN 'Inpatient NR-NTX' THEN 'inpatient_ntx'
      ELSE 'not_randomised'
    END AS arm
  FROM everybody e
  JOIN site_masked s ON s.who = e.who
  LEFT JOIN randomization r ON r.who = e.who AND r.which = '1'
),
attended AS (
  SELECT DISTINCT who, try_cast("when" AS INT) AS day
  FROM visit
  WHERE what IN ('visit', 'final') AND try_cast("when" AS INT) <= 730
),
random AS (
  SELECT
    who,
    max(IF(which = '1', try_cast("when" AS INT), NULL)) AS first,
    max(IF(which = '2', try_cast("when" AS INT), NULL)) AS second
  FROM randomization
  GROUP BY who
),
died AS (
  SELECT DISTINCT who FROM visit WHERE is_dead = '1'
),
stay AS (
  SELECT
    p.who,
    p.client_id,
    'g' || p.project || '-' || p.site || '-' || p.arm AS group_id,
    min(v.day) AS first_day,
    max(v.day) AS last_day,
    max(CASE
      WHEN p.project <> '30' THEN r.first + 168
      WHEN r.second IS NULL THEN r.first + 84
      ELSE r.second + 168
    END) AS planned_end,
    max(d.who) IS NOT NULL AS died,
    max(r.first) IS NULL AS never_randomised
  FROM person p
  JOIN attended v ON v.who = p.who
  LEFT JOIN random r ON r.who = p.who
  LEFT JOIN died d ON d.who = p.who
  GROUP BY p.who, p.client_id, p.project, p.site, p.arm
),
ended AS (
  SELECT
    *,
    CASE
      WHEN died THEN 'died'
      WHEN never_randomised THEN 'unknown'
      WHEN last_day >= planned_end - 14 THEN 'completed'
    END AS end_reason
  FROM stay
)
SELECT
  client_id,
  group_id,
  DATE '2000-01-01' + first_day AS joined_on,
  IF(end_reason IS NULL, NULL, DATE '2000-01-01' + last_day) AS left_on,
  end_reason
FROM ended
