-- Four groups. The source has no dates: its sessions are in their order, and here they are held
-- one a week from 2000-01-03, in every group, so a week means one session.
SELECT DISTINCT
  'cbt-' || cbt_group AS group_id,
  'bright' AS program_id,
  'bright' AS site_id,
  'open_enrolment_therapy' AS group_type,
  DATE '2000-01-03' AS started_on
FROM BRIGHT_session_attendance
