SELECT group_type, first(people) AS people, first(of) AS of,
  max(share) FILTER (part = 'drug') AS drug,
  max(lower) FILTER (part = 'drug') AS drug_lower,
  max(upper) FILTER (part = 'drug') AS drug_upper,
  max(share) FILTER (part = 'set') AS set,
  max(lower) FILTER (part = 'set') AS set_lower,
  max(upper) FILTER (part = 'set') AS set_upper,
  max(share) FILTER (part = 'setting') AS setting,
  max(lower) FILTER (part = 'setting') AS setting_lower,
  max(upper) FILTER (part = 'setting') AS setting_upper
FROM safer_acts_by_part
WHERE milestone = (SELECT max_by(milestone, length(milestone) || milestone) FROM safer_acts_by_part)
GROUP BY group_type
ORDER BY place('group_types', group_type), group_type
