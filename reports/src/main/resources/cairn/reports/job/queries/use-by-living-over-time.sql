SELECT since_start,
  coalesce(max(people) FILTER (living = 'housed' AND so = 'yes'), 0) AS housed_yes_people,
  max(share) FILTER (living = 'housed' AND so = 'yes') AS housed_yes,
  max(lower) FILTER (living = 'housed' AND so = 'yes') AS housed_yes_lower,
  max(upper) FILTER (living = 'housed' AND so = 'yes') AS housed_yes_upper,
  coalesce(max(people) FILTER (living = 'housed' AND so = 'no'), 0) AS housed_no_people,
  max(share) FILTER (living = 'housed' AND so = 'no') AS housed_no,
  max(lower) FILTER (living = 'housed' AND so = 'no') AS housed_no_lower,
  max(upper) FILTER (living = 'housed' AND so = 'no') AS housed_no_upper,
  coalesce(max(people) FILTER (living = 'employed' AND so = 'yes'), 0) AS employed_yes_people,
  max(share) FILTER (living = 'employed' AND so = 'yes') AS employed_yes,
  max(lower) FILTER (living = 'employed' AND so = 'yes') AS employed_yes_lower,
  max(upper) FILTER (living = 'employed' AND so = 'yes') AS employed_yes_upper,
  coalesce(max(people) FILTER (living = 'employed' AND so = 'no'), 0) AS employed_no_people,
  max(share) FILTER (living = 'employed' AND so = 'no') AS employed_no,
  max(lower) FILTER (living = 'employed' AND so = 'no') AS employed_no_lower,
  max(upper) FILTER (living = 'employed' AND so = 'no') AS employed_no_upper
FROM (SELECT unnest(['weeks_1_13', 'weeks_14_26', 'weeks_27_52', 'weeks_53_on']) AS since_start)
  LEFT JOIN use_by_living USING (since_start)
GROUP BY since_start
ORDER BY length(since_start), since_start
