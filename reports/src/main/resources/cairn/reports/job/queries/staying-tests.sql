SELECT group_type, reference,
  log_rank, log_rank_df, log_rank_p, log_rank_p_groups AS groups,
  CASE WHEN comparison <> 'overall' THEN log_rank_p_holm END AS holm,
  gray_stopped AS stopped, gray_stopped_p AS stopped_p,
  gray_planned_end AS planned, gray_planned_end_p AS planned_p,
  gray_other_end AS other, gray_other_end_p AS other_p
FROM (SELECT row_number() OVER () AS nr, * FROM staying_comparisons)
WHERE log_rank IS NOT NULL
ORDER BY place('group_types', group_type), group_type, nr
