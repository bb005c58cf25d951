-- No night in a shelter or on the street in six months is housed. Where there was one, the question
-- does not say where the person lives now, and the row is left out.
SELECT
  'c' || lpad(ID, 4, '0') AS client_id,
  DATE '2000-01-01' + coalesce(try_cast(DAYS_SINCE_BL AS INTEGER), 0) AS recorded_on,
  'housed' AS housing
FROM HELPfull_long
WHERE HOMELESS = '0'
