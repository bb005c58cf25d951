SELECT instrument || ': ' || side AS side, milestone, pairs, once_only,
  mean_before AS before, mean_after AS after, change, change_lower, change_upper,
  least_change AS least, up_share AS up, up_lower, up_upper, down_share AS down,
  down_lower, down_upper
FROM decisional_balance b
WHERE group_type = 'all'
ORDER BY instrument, list_position(['pros', 'cons', 'balance'], b.side), length(milestone),
  milestone
