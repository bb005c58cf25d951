SELECT subject, people, w.with, w.without, difference, lower, upper, p_holm
FROM within_person w
WHERE question = 'topic_then_goal'
ORDER BY place('topics', subject), subject
