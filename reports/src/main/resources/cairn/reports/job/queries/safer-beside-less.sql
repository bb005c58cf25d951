SELECT group_type,
  coalesce(max(n) FILTER (together = 'both'), 0) AS both_n, max(of) AS both_of,
  both_n / nullif(both_of, 0) AS both_share,
  coalesce(max(lower) FILTER (together = 'both'), CASE WHEN both_of > 0 THEN 0 END) AS both_lower,
  coalesce(max(upper) FILTER (together = 'both'), {z2} / nullif(both_of + {z2},
  {z2})) AS both_upper,
  coalesce(max(n) FILTER (together = 'less_use_alone'), 0) AS less_use_alone,
  coalesce(max(n) FILTER (together = 'safer_use_alone'), 0) AS safer_use_alone,
  coalesce(max(n) FILTER (together = 'neither'), 0) AS neither,
  max(not_known) AS not_known
FROM safer_beside_less_use
WHERE milestone = (SELECT max_by(milestone,
  length(milestone) || milestone) FROM safer_beside_less_use)
GROUP BY group_type
ORDER BY place('group_types', group_type), group_type
