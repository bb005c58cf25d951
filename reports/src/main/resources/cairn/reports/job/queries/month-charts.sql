SELECT measure, month, month_charts.count AS counted, of AS counted_of, value, centre,
  lower_limit AS lower, upper_limit AS upper, signals
FROM month_charts
ORDER BY list_position(['achieved', 'visits_per_meeting', 'people'], measure), month
