SELECT h.harm, h.events, h.people, h.asked, h.rate, h.lower AS rate_lower, h.upper AS rate_upper,
  coalesce(c.pairs, 0) AS pairs, c.fewer, c.more
FROM harms h LEFT JOIN harm_changes c ON c.harm = h.harm AND c.group_type = 'all'
  AND c.milestone = (
    SELECT max_by(milestone, length(milestone) || milestone) FROM harm_changes)
WHERE h.group_type = 'all' AND h.month = 'all' AND h.harm <> 'any'
ORDER BY h.harm
