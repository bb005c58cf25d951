SELECT l.living || ': ' || l.so AS living, l.people, l.weeks, l.days_used, l.days_observed,
  l.share, l.lower AS share_lower, l.upper AS share_upper,
  w.difference AS own, w.lower AS own_lower, w.upper AS own_upper, w.people AS own_people,
  w.lower_with AS own_ways, w.same_with AS own_ways_same, w.higher_with AS own_ways_higher
FROM use_by_living l LEFT JOIN within_person w
  ON w.question = 'living_and_use' AND w.subject = l.living AND l.so = 'yes'
WHERE l.since_start = 'all'
ORDER BY l.living = 'employed', l.so = 'no'
