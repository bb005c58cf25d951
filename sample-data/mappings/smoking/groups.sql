-- One group an arm.
SELECT DISTINCT
  IF("Group" = 'TTM intervention', 'arm-stage-matched', 'arm-assessment') AS group_id,
  'smoking' AS program_id,
  'smoking' AS site_id,
  IF("Group" = 'TTM intervention', 'stage_matched', 'assessment_only') AS group_type,
  DATE '2000-01-01' AS started_on
FROM stage_of_change_smoking
