-- An agency is the program, the site and the one group: the layout tells of treatment, of no group.
SELECT
  'agency-' || lower(AGNCY) AS group_id,
  'agency-' || lower(AGNCY) AS program_id,
  'agency-' || lower(AGNCY) AS site_id,
  'top_treatment' AS group_type,
  min(try_strptime(TRIAGED, '%d/%m/%Y')::DATE) AS started_on
FROM ndtms
GROUP BY AGNCY
