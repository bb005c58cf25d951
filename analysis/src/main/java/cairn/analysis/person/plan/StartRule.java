package cairn.analysis.person.plan;

import cairn.ingest.model.Keyed;

/** Where a person's time starts. */
public enum StartRule implements Keyed {
  /** The first session attended in any group. */
  FIRST_SESSION,
  /** The day a group was joined, where nobody's attendance is on file; the report says so. */
  JOINED,
  /** The day of intake, where a plan says so. */
  INTAKE
}
