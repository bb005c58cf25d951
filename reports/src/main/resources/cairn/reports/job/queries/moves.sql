WITH met AS (
  SELECT m.*, m.next NOT IN ('none', 'same_type') AS other,
    row_number() OVER (PARTITION BY group_type, other ORDER BY n DESC, m.next) AS nr
  FROM moves m WHERE group_type <> 'all')
SELECT group_type, first(of) AS of, coalesce(sum(n) FILTER (other), 0) AS moved,
  max(met.next) FILTER (other AND nr = 1) AS most, coalesce(max(n) FILTER (other), 0) AS most_n,
  max(share) FILTER (other AND nr = 1) AS most_share,
  max(lower) FILTER (other AND nr = 1) AS most_share_lower,
  max(upper) FILTER (other AND nr = 1) AS most_share_upper,
  coalesce(sum(n) FILTER (met.next = 'same_type'), 0) AS same,
  coalesce(sum(n) FILTER (met.next = 'none'), 0) AS none, first(not_yet_known) AS not_yet_known
FROM met
GROUP BY group_type
ORDER BY place('group_types', group_type), group_type
