-- Intake is the first session attended: nothing else is known of a person.
SELECT
  concat('c', lpad(subject, 4, '0')) AS client_id,
  date_add(DATE'2000-01-03', 7 * (min(CAST(session AS INT)) - 1)) AS intake_on,
  CAST(NULL AS INT) AS age_at_intake,
  CAST(NULL AS STRING) AS gender,
  CAST(NULL AS STRING) AS drinking_limits,
  CAST(NULL AS STRING) AS race_ethnicity,
  CAST(NULL AS STRING) AS referral_source,
  CAST(NULL AS BOOLEAN) AS mandated,
  CAST(NULL AS BOOLEAN) AS co_occurring,
  CAST(NULL AS BOOLEAN) AS earlier_treatment,
  CAST(NULL AS STRING) AS most_problematic
FROM BRIGHT_session_attendance
GROUP BY subject
