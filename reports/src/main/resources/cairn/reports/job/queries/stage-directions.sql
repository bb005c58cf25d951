WITH staged AS (
  SELECT problem, instrument, sum(pairs) AS seen FROM stage_transitions
  WHERE group_type = 'all' AND problem <> 'all' GROUP BY ALL)
SELECT problem, instrument, max(of) AS of,
  coalesce(sum(d.pairs) FILTER (direction = 'forward'), 0) AS forward,
  coalesce(sum(d.pairs) FILTER (direction = 'same'), 0) AS same,
  coalesce(sum(d.pairs) FILTER (direction = 'backward'), 0) AS backward,
  coalesce(sum(d.pairs) FILTER (direction = 'to_return_to_use'), 0) AS to_return_to_use,
  coalesce(sum(d.pairs) FILTER (direction = 'from_return_to_use'), 0) AS from_return_to_use,
  forward / nullif(max(of), 0) AS share,
  coalesce(max(lower) FILTER (direction = 'forward'), 0) AS lower,
  coalesce(max(upper) FILTER (direction = 'forward'), {z2} / (max(of) + {z2})) AS upper
FROM stage_directions d JOIN staged USING (problem, instrument)
WHERE d.group_type = 'all'
GROUP BY problem, instrument, seen
HAVING max(of) > 0
ORDER BY seen DESC, problem, instrument
