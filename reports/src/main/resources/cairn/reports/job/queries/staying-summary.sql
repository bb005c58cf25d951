SELECT group_type, max(n) AS people,
  max(value) FILTER (measure = 'median_weeks') AS median,
  max(lower) FILTER (measure = 'median_weeks' AND value IS NOT NULL) AS median_lower,
  max(upper) FILTER (measure = 'median_weeks' AND value IS NOT NULL) AS median_upper,
  max(value) FILTER (measure = 'first_quartile_weeks') AS quartiles,
  nullif(max(value) FILTER (measure = 'third_quartile_weeks'), quartiles) AS quartiles_third,
  max(value) FILTER (measure = 'at_week_4') AS week_4,
  max(lower) FILTER (measure = 'at_week_4') AS week_4_lower,
  max(upper) FILTER (measure = 'at_week_4') AS week_4_upper,
  max(value) FILTER (measure = 'at_week_8') AS week_8,
  max(lower) FILTER (measure = 'at_week_8') AS week_8_lower,
  max(upper) FILTER (measure = 'at_week_8') AS week_8_upper,
  max(value) FILTER (measure = 'at_week_13') AS week_13,
  max(lower) FILTER (measure = 'at_week_13') AS week_13_lower,
  max(upper) FILTER (measure = 'at_week_13') AS week_13_upper,
  max(value) FILTER (measure = 'at_week_26') AS week_26,
  max(lower) FILTER (measure = 'at_week_26') AS week_26_lower,
  max(upper) FILTER (measure = 'at_week_26') AS week_26_upper,
  max(value) FILTER (measure = 'at_week_52') AS week_52,
  max(lower) FILTER (measure = 'at_week_52') AS week_52_lower,
  max(upper) FILTER (measure = 'at_week_52') AS week_52_upper
FROM staying_summary
GROUP BY group_type
HAVING bool_or(measure = 'median_weeks')
ORDER BY place('group_types', group_type), group_type
