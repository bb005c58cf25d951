SELECT from_stage, to_stage, pairs AS n, from_pairs AS of,
  CASE WHEN to_stage <> 'not_seen_again' THEN share END AS share,
  CASE WHEN to_stage <> 'not_seen_again' THEN lower END AS lower,
  CASE WHEN to_stage <> 'not_seen_again' THEN upper END AS upper
FROM stage_transitions
WHERE group_type = 'all' AND problem = '{problem}' AND instrument = '{instrument}'
ORDER BY place('stages', from_stage), to_stage
