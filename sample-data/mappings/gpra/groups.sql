-- A grant is the program and the one site; treatment and recovery clients are the two kinds.
SELECT
  'grant-' || lower(GrantNo) || CASE ClientType WHEN '1' THEN '-treatment' WHEN '2' THEN '-recovery' END
    AS group_id,
  'grant-' || lower(GrantNo) AS program_id,
  'grant-' || lower(GrantNo) AS site_id,
  CASE ClientType WHEN '1' THEN 'gpra_treatment' WHEN '2' THEN 'gpra_recovery' ELSE ClientType END
    AS group_type,
  min(try_strptime(InterviewDate, '%m/%d/%Y')::DATE) AS started_on
FROM gpra
GROUP BY GrantNo, ClientType
