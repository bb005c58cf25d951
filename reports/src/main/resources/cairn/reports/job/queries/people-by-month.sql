SELECT month, sessions_held, visits, people, started, still_coming,
  weeks_due, weeks_reported, weeks_reported / nullif(weeks_due, 0) AS share_reported
FROM months
WHERE group_type = 'all'
ORDER BY month
