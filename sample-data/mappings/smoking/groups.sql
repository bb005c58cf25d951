-- One group an arm.
SELECT DISTINCT
  IF(`Group` = 'TTM intervention', 'arm-stage-matched', 'arm-assessment') AS group_id,
  'smoking' AS program_id,
  'smoking' AS site_id,
  IF(`Group` = 'TTM intervention', 'stage_matched', 'assessment_only') AS group_type,
  DATE'2000-01-01' AS started_on,
  CAST(NULL AS DATE) AS ended_on,
  CAST(NULL AS INT) AS planned_sessions
FROM stage_of_change_smoking
