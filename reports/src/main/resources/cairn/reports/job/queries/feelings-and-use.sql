SELECT subject, people, w.with, w.without, difference, lower, upper, p_holm
FROM within_person w
WHERE question = 'feeling_then_use'
ORDER BY place('feelings', subject), subject
