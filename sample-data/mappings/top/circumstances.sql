-- Housing by the two questions of the form: a problem now, a risk of losing the home, neither.
SELECT DISTINCT
  't' || lpad(CLIENTID, 4, '0') AS client_id,
  try_strptime(TOPDATE, '%d/%m/%Y')::DATE AS recorded_on,
  CASE
    WHEN ACUTHPBM = 'Y' THEN 'top_acute_problem'
    WHEN HRISK = 'Y' THEN 'top_at_risk'
    ELSE 'housed'
  END AS housing
FROM ndtms
WHERE TOPDATE IS NOT NULL AND (ACUTHPBM = 'Y' OR (ACUTHPBM = 'N' AND HRISK IN ('Y', 'N')))
