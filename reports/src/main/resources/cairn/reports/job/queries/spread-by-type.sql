WITH asked AS (
  SELECT definition, asks, min(nr) OVER (PARTITION BY d.group, asks) AS nr
  FROM (SELECT row_number() OVER () AS nr, * FROM sensitivity_definitions) d
  WHERE yes_or_no AND asks IS NOT NULL),
own AS (
  SELECT s.*, asks, nr FROM sensitivity s JOIN asked USING (definition)
  WHERE own_rule AND milestone = (
    SELECT min_by(milestone, length(milestone) || milestone) FROM sensitivity)
  QUALIFY least IS NOT NULL AND 2 * evaluable >=
    max(evaluable) OVER (PARTITION BY definition_group, asks, group_type))
SELECT asks || ': ' || group_type AS about,
  min(least) AS least, first(definition ORDER BY own.least, definition) AS definition_of_least,
  first(evaluable ORDER BY own.least, definition) AS least_of,
  max(most) AS most, last(definition ORDER BY own.most, own.least,
  definition) AS definition_of_most,
  last(evaluable ORDER BY own.most, own.least, definition) AS most_of
FROM own
GROUP BY definition_group, asks, group_type
HAVING count(*) > 1
ORDER BY list_position(['goal', 'harm', 'safer_use', 'wellbeing', 'reduction', 'moderation',
  'abstinence', 'return_to_use', 'stage', 'retention'], definition_group), min(nr),
  place('group_types', group_type), group_type
