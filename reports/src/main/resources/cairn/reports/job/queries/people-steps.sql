SELECT *
FROM (PIVOT (SELECT step, group_type, n FROM people)
  ON group_type IN ({columns:(?!step$)(.*)}) USING coalesce(sum(n), 0))
ORDER BY list_position(['in_records', 'left_out_by_age', 'attended', 'attended_this_month',
  'new_this_month', 'with_goal', 'with_use_report', 'with_stage'], step), length(step), step
