-- A row of the source is an episode, not a person; an episode is a person here. The day of admission
-- is not known: it is the first day of the year of discharge for everyone. Ages are bands, and stay
-- out; so do people under 18. The source's number looks like a record number, so people are counted
-- from 1 in its order.
WITH episode AS (
  SELECT *, row_number() OVER (ORDER BY try_cast(patient_id AS INTEGER)) AS number
  FROM tedsd_2023_sample1000
)
SELECT
  'd' || lpad(number::VARCHAR, 4, '0') AS client_id,
  make_date(try_cast(discharge_year AS INTEGER), 1, 1) AS intake_on,
  CASE sex WHEN 'Male' THEN 'man' WHEN 'Female' THEN 'woman' END AS gender,
  CASE sex WHEN 'Male' THEN 'higher' WHEN 'Female' THEN 'lower' END AS drinking_limits,
  nullif(concat_ws('|',
    CASE race
      WHEN 'White' THEN 'white'
      WHEN 'Black/African American' THEN 'black_or_african_american'
      WHEN 'American Indian' THEN 'american_indian_or_alaska_native'
      WHEN 'Alaska Native' THEN 'american_indian_or_alaska_native'
      WHEN 'Asian' THEN 'asian'
      WHEN 'Native Hawaiian/Other Pacific Islander' THEN 'native_hawaiian_or_pacific_islander'
      WHEN 'Other single race' THEN 'some_other_race'
    END,
    IF(ethnicity <> 'Not Hispanic/Latino', 'hispanic_or_latino', NULL)), '') AS race_ethnicity,
  CASE referral_source
    WHEN 'Self/Individual' THEN 'self'
    WHEN 'Alcohol/drug provider' THEN 'clinic'
    WHEN 'Other healthcare' THEN 'clinic'
    WHEN 'Employer/EAP' THEN 'employer'
    WHEN 'Criminal justice/DUI/DWI' THEN 'court'
    WHEN 'School' THEN 'other'
    WHEN 'Other community' THEN 'other'
    ELSE referral_source
  END AS referral_source,
  IF(referral_source = 'Criminal justice/DUI/DWI', true, NULL) AS mandated,
  CASE has_cooccurring_mental_health WHEN 'Yes' THEN true WHEN 'No' THEN false END AS co_occurring,
  CASE prior_treatments WHEN 'One prior' THEN true WHEN 'No prior' THEN false END
    AS earlier_treatment,
  CASE primary_substance_admit
    WHEN 'Alcohol' THEN 'alcohol'
    WHEN 'Cocaine/crack' THEN 'cocaine'
    WHEN 'Marijuana/hashish' THEN 'cannabis'
    WHEN 'Heroin' THEN 'heroin'
    WHEN 'Non-Rx methadone' THEN 'methadone_not_prescribed'
    WHEN 'Other opiates/synthetics' THEN 'opioid'
    WHEN 'PCP' THEN 'pcp'
    WHEN 'Hallucinogens' THEN 'hallucinogen'
    WHEN 'Methamphetamine/speed' THEN 'methamphetamine'
    WHEN 'Other amphetamines' THEN 'amphetamine'
    WHEN 'Other stimulants' THEN 'stimulant'
    WHEN 'Benzodiazepines' THEN 'benzodiazepine'
    WHEN 'Other sedatives/hypnotics' THEN 'sedative'
    WHEN 'Inhalants' THEN 'inhalant'
    WHEN 'OTC medications' THEN 'other_substance'
    WHEN 'Other drugs' THEN 'other_substance'
    ELSE primary_substance_admit
  END AS most_problematic
FROM episode
WHERE age_group NOT IN ('12-14', '15-17')
