package cairn.analysis.person.plan;

import cairn.ingest.model.Keyed;

/** Where a person's time starts. */
public enum StartRule implements Keyed {
  /** The first session attended in any group. */
  FIRST_SESSION,
  /** The day of intake, where attendance is not collected; the report says so. */
  INTAKE
}
