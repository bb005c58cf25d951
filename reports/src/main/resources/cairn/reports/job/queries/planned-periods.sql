SELECT group_type, planned, ended, kept_whole, kept, nullif(kept + unplaced, kept) AS kept_most,
  judged, least AS share, nullif(most, least) AS share_most, lower, upper
FROM planned_periods
WHERE problem = 'all'
ORDER BY place('group_types', group_type), group_type
