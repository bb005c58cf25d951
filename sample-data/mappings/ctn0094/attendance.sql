-- Attended: what is visit or final, with a day up to two years after consent (a few lie later,
-- long after the trials' end). Two visits on one day are one.
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
)
SELECT
  'g' || p.project || '-' || p.site || '-' || p.arm || IF(v.day < 0, '-m', '-d') || abs(v.day) AS session_id,
  p.client_id,
  'attended' AS status
FROM attended v
JOIN person p ON p.who = v.who
