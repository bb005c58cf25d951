-- One group a site and arm of the first randomisation. Day 0, the day of consent, has no date in
-- the source; it is 2000-01-01 for everyone, so only the days between two dates are real.
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
  'g' || p.project || '-' || p.site || '-' || p.arm AS group_id,
  'ctn00' || p.project AS program_id,
  'site' || p.site AS site_id,
  'ctn_' || p.arm AS group_type,
  DATE '2000-01-01' + least(0, coalesce(min(v.day), 0)) AS started_on
FROM person p
LEFT JOIN attended v ON v.who = p.who
GROUP BY p.project, p.site, p.arm
