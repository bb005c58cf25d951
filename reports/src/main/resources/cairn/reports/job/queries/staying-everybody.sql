WITH axis AS (SELECT greatest(4, least(52, max(week))) AS horizon FROM staying)
SELECT group_type, week, still_coming, stopped, planned_end, other_end, follow_up_ended,
  survival, lower, upper, share_stopped, share_planned_end
FROM staying, axis
WHERE week <= horizon AND week % CASE WHEN horizon <= 8 THEN 1 WHEN horizon <= 16 THEN 2
  WHEN horizon <= 28 THEN 4 ELSE 8 END = 0 AND group_type = 'all'
ORDER BY place('group_types', group_type), group_type, week
