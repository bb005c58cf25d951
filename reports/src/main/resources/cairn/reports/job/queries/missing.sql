SELECT group_type AS row, policy, missing, reference_missing,
  CASE WHEN abs(difference) > 1 THEN sign(difference) ELSE difference END AS difference,
  CASE WHEN abs(lower) > 1 THEN sign(lower) ELSE lower END AS lower,
  CASE WHEN abs(upper) > 1 THEN sign(upper) ELSE upper END AS upper,
  CASE WHEN standing = 'compared' THEN conclusion || CASE WHEN turned THEN ', turned' ELSE '' END
  END AS conclusion, standing, note AS standing_note, method
FROM (SELECT row_number() OVER () AS nr, * FROM missing_sensitivity)
WHERE n > 0 AND reference_n > 0 AND outcome IN (
  SELECT outcome FROM comparisons WHERE view = 'first' AND primary_outcome)
ORDER BY place('group_types', group_type), group_type, nr
