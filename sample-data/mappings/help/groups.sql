-- One group an arm. Nobody met in a group; an arm is what people were drawn to.
SELECT DISTINCT
  IF("GROUP" = '1', 'arm-clinic', 'arm-usual-care') AS group_id,
  'help' AS program_id,
  'detox-unit' AS site_id,
  IF("GROUP" = '1', 'help_clinic', 'help_usual_care') AS group_type,
  DATE '2000-01-01' AS started_on
FROM HELPfull_long
