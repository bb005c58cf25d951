SELECT concern, milestone, told_again, changed, changed_share, changed_lower, changed_upper,
  first_then, reviewed, moved_share AS moved, moved_lower, moved_upper, told_once, told_late
FROM priorities
WHERE group_type = 'all' AND (concern = 'all' OR greatest(told_again, first_then) >= 10
  AND milestone = (
    SELECT max_by(milestone, length(milestone) || milestone) FROM priorities
    WHERE group_type = 'all'))
ORDER BY concern <> 'all', length(milestone), milestone,
  place('problems', concern), place('goal_types', concern), concern
