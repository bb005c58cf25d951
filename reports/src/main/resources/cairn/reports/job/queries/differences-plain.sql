WITH met AS (SELECT row_number() OVER () AS nr, * FROM differences),
main AS (
  SELECT outcome, milestone FROM met
  ORDER BY outcome <> 'GOAL-5', min(nr) OVER (PARTITION BY outcome),
    length(milestone) DESC, milestone DESC LIMIT 1)
SELECT outcome, milestone, group_type, nullif(open, 'nobody_open') AS group_type_open,
  achieved, n, reference_achieved, reference_n, difference, lower, upper,
  standing, note AS standing_note, reference, adjustment, method, design_effect
FROM met
WHERE (outcome, milestone) IN (SELECT (outcome, milestone) FROM main)
ORDER BY place('group_types', group_type), group_type, nr
