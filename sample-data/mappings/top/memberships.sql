-- An episode, from triage to discharge; the layout repeats it on every line of its forms.
SELECT DISTINCT
  't' || lpad(CLIENTID, 4, '0') AS client_id,
  'agency-' || lower(AGNCY) AS group_id,
  try_strptime(TRIAGED, '%d/%m/%Y')::DATE AS joined_on,
  try_strptime(DISD, '%d/%m/%Y')::DATE AS left_on,
  CASE
    WHEN DISRSN IN ('80', '81', '82') THEN 'completed'
    WHEN DISRSN = '83' THEN 'moved_to_other_group'
    WHEN DISRSN IN ('84', '87') THEN 'incarcerated'
    WHEN DISRSN IN ('85', '88') THEN 'stopped_coming'
    WHEN DISRSN = '86' THEN 'asked_to_leave'
    WHEN DISRSN = '89' THEN 'died'
    ELSE DISRSN
  END AS end_reason
FROM ndtms
