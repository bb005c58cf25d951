-- Primary care from the first visit within twelve months on record, which is what the trial was for.
SELECT
  'c' || lpad(ID, 4, '0') AS client_id,
  'primary_care' AS kind,
  DATE '2000-01-01' + try_cast(DAYSLINK AS INTEGER) AS from_on
FROM HELPfull_long
WHERE TIME = '0' AND LINKSTATUS = '1'
