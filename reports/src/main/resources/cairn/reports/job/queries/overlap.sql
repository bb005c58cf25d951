SELECT group_type, n, effective, reference_n, reference_effective, outside, verdict, note
FROM overlap
WHERE reference <> 'not_attended'
ORDER BY place('group_types', group_type), group_type
