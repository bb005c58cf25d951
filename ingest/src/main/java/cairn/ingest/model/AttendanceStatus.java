package cairn.ingest.model;

/** Whether a person was at a meeting. */
public enum AttendanceStatus implements Keyed {
  ATTENDED,
  ABSENT,
  EXCUSED
}
