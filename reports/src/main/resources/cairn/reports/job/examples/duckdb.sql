-- Run in this folder: duckdb < examples/duckdb.sql

-- Each outcome at the month's end, everybody, by both rules for missing reports.
SELECT d.label, o.missing_rule, o.achieved, o.evaluable, o.due, o.share, o.lower, o.upper
FROM 'data/outcomes/*.parquet' AS o
JOIN 'data/definitions/*.parquet' AS d USING (definition)
WHERE o."view" = 'first' AND o.group_type = 'all' AND o.problem = 'all'
  AND o.milestone = 'month_end'
ORDER BY d.label, o.missing_rule;

-- Still coming, by kind of group and week.
SELECT group_type, week, still_coming, survival, lower, upper
FROM 'data/staying/*.parquet'
WHERE week IN (4, 8, 13, 26)
ORDER BY group_type, week;
