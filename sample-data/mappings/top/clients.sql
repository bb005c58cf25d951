-- A person is a CLIENTID of an agency; the first day is that of the first triage.
SELECT
  't' || lpad(CLIENTID, 4, '0') AS client_id,
  min(try_strptime(TRIAGED, '%d/%m/%Y')::DATE) AS intake_on,
  CASE SEX WHEN 'M' THEN 'man' WHEN 'F' THEN 'woman' END AS gender,
  CASE SEX WHEN 'M' THEN 'higher' WHEN 'F' THEN 'lower' END AS drinking_limits
FROM ndtms
GROUP BY CLIENTID, SEX
