-- Everybody at the first interview, which is on 2000-01-01 for everyone: the source has days since
-- it, and no dates.
SELECT
  'c' || lpad(ID, 4, '0') AS client_id,
  DATE '2000-01-01' AS intake_on,
  AGE AS age_at_intake,
  CASE A1 WHEN '1' THEN 'man' WHEN '2' THEN 'woman' END AS gender,
  CASE A1 WHEN '1' THEN 'higher' WHEN '2' THEN 'lower' END AS drinking_limits,
  CASE RACE
    WHEN '1' THEN 'black_or_african_american'
    WHEN '2' THEN 'white'
    WHEN '3' THEN 'hispanic_or_latino'
    WHEN '4' THEN 'some_other_race'
  END AS race_ethnicity,
  CASE SATREAT WHEN '1' THEN true WHEN '0' THEN false END AS earlier_treatment,
  CASE PRIM_SUB
    WHEN '1' THEN 'alcohol'
    WHEN '2' THEN 'cocaine'
    WHEN '3' THEN 'heroin'
    WHEN '6' THEN 'cannabis'
  END AS most_problematic
FROM HELPfull_long
WHERE TIME = '0'
