SELECT kind AS asked, reached AS reached_n, due AS reached_of, share AS reached_share,
  lower AS reached_lower, upper AS reached_upper, not_yet, died, not_asked_before
FROM follow_ups
