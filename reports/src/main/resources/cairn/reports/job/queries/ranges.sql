WITH now AS (
  SELECT * FROM sensitivity
  WHERE group_type = 'all' AND definition_group = '{group}' AND milestone = (
    SELECT min_by(milestone, length(milestone) || milestone) FROM sensitivity)),
rules AS (
  SELECT definition,
    max(least) FILTER (missing_rule = 'missing_is_use') AS missing_is_use,
    max(nullif(most, least)) FILTER (missing_rule = 'missing_is_use') AS missing_is_use_most,
    max(least) FILTER (missing_rule = 'missing_is_no_use') AS missing_is_no_use,
    max(nullif(most, least)) FILTER (missing_rule = 'missing_is_no_use') AS missing_is_no_use_most,
    max(least) FILTER (missing_rule = 'missing_is_no_improvement') AS missing_is_no_improvement,
    max(nullif(most, least)) FILTER (missing_rule = 'missing_is_no_improvement') AS missing_is_no_improvement_most,
    max(least) FILTER (missing_rule = 'last_carried_forward') AS last_carried_forward,
    max(nullif(most, least)) FILTER (missing_rule = 'last_carried_forward') AS last_carried_forward_most,
    max(least) FILTER (missing_rule = 'person_mode') AS person_mode,
    max(nullif(most, least)) FILTER (missing_rule = 'person_mode') AS person_mode_most,
    max(least) FILTER (missing_rule = 'nearest_neighbours') AS nearest_neighbours,
    max(nullif(most, least)) FILTER (missing_rule = 'nearest_neighbours') AS nearest_neighbours_most,
    max(least) FILTER (missing_rule = 'multiple_imputation') AS multiple_imputation,
    max(nullif(most, least)) FILTER (missing_rule = 'multiple_imputation') AS multiple_imputation_most
  FROM now GROUP BY definition)
SELECT coalesce(d.label, definition) AS outcome, definition,
  achieved AS n, nullif(achieved + unplaced, achieved) AS n_most, evaluable AS of,
  least AS share, nullif(most, least) AS share_most, lower, upper, due, r.* EXCLUDE (definition)
FROM now JOIN rules r USING (definition) LEFT JOIN sensitivity_definitions d USING (definition)
WHERE own_rule AND least IS NOT NULL
ORDER BY definition NOT IN (SELECT definition FROM definitions), evaluable DESC, definition
