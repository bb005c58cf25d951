-- A person is a ClientID within a grant; the first day is that of the first intake interview.
-- A negative code (-1 not applicable, -7 refused, -8 not known, -9 missing) is no answer.
WITH intake AS (
  SELECT *, try_strptime(InterviewDate, '%m/%d/%Y')::DATE AS day
  FROM gpra
  WHERE InterviewType = '1'
)
SELECT
  'g' || lower(ClientID) AS client_id,
  day AS intake_on,
  CASE GenderCode
    WHEN '1' THEN 'man'
    WHEN '2' THEN 'woman'
    WHEN '3' THEN 'other'
    WHEN '4' THEN 'other'
    WHEN '-7' THEN 'undisclosed'
  END AS gender,
  CASE GenderCode WHEN '1' THEN 'higher' WHEN '2' THEN 'lower' END AS drinking_limits,
  nullif(concat_ws('|',
    IF(RaceWhite = '1', 'white', NULL),
    IF(RaceBlack = '1', 'black_or_african_american', NULL),
    IF(HispanicLatino = '1', 'hispanic_or_latino', NULL)), '') AS race_ethnicity
FROM intake
WHERE IntakeSeqNum = '1'
