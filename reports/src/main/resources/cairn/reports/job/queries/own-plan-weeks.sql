SELECT goal_type, people, met, nullif(met + unplaced, met) AS met_most, observed,
  least AS share, nullif(most, least) AS share_most, lower, upper
FROM own_plan_weeks
WHERE group_type = 'all'
ORDER BY place('goal_types', goal_type), goal_type
