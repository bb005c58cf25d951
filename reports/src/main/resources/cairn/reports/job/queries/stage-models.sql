SELECT problem, instrument, pairs, left_out, CASE WHEN p IS NOT NULL THEN types END AS types,
  CASE WHEN p IS NOT NULL THEN chi_square END AS test,
  CASE WHEN p IS NOT NULL THEN df END AS test_df,
  p AS test_p, standing, note AS standing_note
FROM (SELECT row_number() OVER () AS nr, * FROM stage_models)
WHERE group_type = 'all'
ORDER BY problem <> 'all', pairs DESC, problem, nr
