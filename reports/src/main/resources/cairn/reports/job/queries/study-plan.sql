SELECT p.key, p.value, source, CASE WHEN source = 'plan' THEN standard END AS source_standard,
  meaning
FROM plan p
