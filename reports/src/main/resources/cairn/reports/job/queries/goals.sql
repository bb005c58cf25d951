SELECT goal_type, people, goals_by_type.set, reviewed, met, partly, not_met, changed,
  mean_attainment
FROM goals_by_type
WHERE group_type = 'all'
ORDER BY place('goal_types', goal_type), goal_type
