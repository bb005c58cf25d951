SELECT group_type, reference, stopped, n AS of,
  hazard_ratio AS ratio, hazard_lower AS ratio_lower, hazard_upper AS ratio_upper,
  adjusted_hazard_ratio AS adjusted, adjusted_hazard_lower AS adjusted_lower,
  adjusted_hazard_upper AS adjusted_upper, adjusted_stopped, adjusted_n,
  proportional_p AS proportional, standing
FROM staying_comparisons
WHERE comparison = 'reference' AND stopped IS NOT NULL AND reference_stopped IS NOT NULL
ORDER BY place('group_types', group_type), group_type
