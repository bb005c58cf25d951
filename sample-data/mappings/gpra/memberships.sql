-- An episode is an intake and the discharge of the same sequence number; one without a discharge
-- record goes on.
WITH intake AS (
  SELECT *, try_strptime(InterviewDate, '%m/%d/%Y')::DATE AS day
  FROM gpra
  WHERE InterviewType = '1'
),
discharge AS (
  SELECT
    *,
    try_strptime(DischargeDate, '%m/%d/%Y')::DATE AS day,
    lpad(DischargeStatusTermReason, 2, '0') AS reason
  FROM gpra
  WHERE InterviewType = '5'
)
SELECT
  'g' || lower(i.ClientID) AS client_id,
  'grant-' || lower(i.GrantNo)
    || CASE i.ClientType WHEN '1' THEN '-treatment' WHEN '2' THEN '-recovery' END AS group_id,
  i.day AS joined_on,
  d.day AS left_on,
  CASE
    WHEN d.DischargeStatusCompl = '1' THEN 'completed'
    WHEN d.reason IN ('01', '02') THEN 'stopped_coming'
    WHEN d.reason IN ('03', '04') THEN 'asked_to_leave'
    WHEN d.reason IN ('05', '06') THEN 'moved_to_other_group'
    WHEN d.reason IN ('07', '08', '09', '10') THEN 'incarcerated'
    WHEN d.reason = '11' THEN 'hospitalised'
    WHEN d.reason = '12' THEN 'died'
    WHEN d.reason = '13' THEN 'unknown'
    ELSE d.reason
  END AS end_reason
FROM intake i
LEFT JOIN discharge d
  ON d.GrantNo = i.GrantNo AND d.ClientID = i.ClientID AND d.IntakeSeqNum = i.IntakeSeqNum
