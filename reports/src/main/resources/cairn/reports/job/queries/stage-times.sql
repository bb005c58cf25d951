WITH models AS (
  SELECT problem, instrument, row_number() OVER (ORDER BY problem <> 'all', pairs DESC,
  problem) AS nr
  FROM stage_models WHERE group_type = 'all')
SELECT problem, instrument, group_type, from_stage, first(pairs) AS pairs,
  max(weeks) FILTER (to_stage = 'action') AS action,
  max(lower) FILTER (to_stage = 'action') AS action_lower,
  max(upper) FILTER (to_stage = 'action') AS action_upper,
  max(weeks) FILTER (to_stage = 'maintenance') AS maintenance,
  max(lower) FILTER (to_stage = 'maintenance') AS maintenance_lower,
  max(upper) FILTER (to_stage = 'maintenance') AS maintenance_upper
FROM stage_times JOIN models USING (problem, instrument)
WHERE problem = 'all' OR group_type = 'all'
GROUP BY nr, problem, instrument, group_type, from_stage
ORDER BY nr, place('group_types', group_type), group_type, place('stages', from_stage)
