-- Everybody belongs to an arm from the first interview on. Who died is known, the day is not.
SELECT
  'c' || lpad(ID, 4, '0') AS client_id,
  IF("GROUP" = '1', 'arm-clinic', 'arm-usual-care') AS group_id,
  DATE '2000-01-01' AS joined_on,
  IF(DEAD = '1', 'died', NULL) AS end_reason
FROM HELPfull_long
WHERE TIME = '0'
