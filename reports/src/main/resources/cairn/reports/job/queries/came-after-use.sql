SELECT group_type,
  coalesce(sum(people) FILTER (level = 'yes'), 0) AS yes_people,
  max(share) FILTER (level = 'yes') AS yes,
  max(lower) FILTER (level = 'yes') AS yes_lower,
  max(upper) FILTER (level = 'yes') AS yes_upper,
  coalesce(sum(people) FILTER (level = 'no'), 0) AS no_people,
  max(share) FILTER (level = 'no') AS no,
  max(lower) FILTER (level = 'no') AS no_lower,
  max(upper) FILTER (level = 'no') AS no_upper,
  max(difference) FILTER (level = 'yes') AS difference,
  max(difference_lower) FILTER (level = 'yes') AS difference_lower,
  max(difference_upper) FILTER (level = 'yes') AS difference_upper
FROM staying_by
WHERE question = 'came_after_use_first_4_weeks' AND level <> 'any'
GROUP BY group_type
ORDER BY place('group_types', group_type), group_type
