SELECT group_type, sessions_held, people, visits AS attended, offered, absent, excused,
  not_recorded, one_session_only, share
FROM attendance_by_type
ORDER BY place('group_types', group_type), group_type
