package cairn.analysis.start;

import cairn.analysis.table.Standing;
import cairn.ingest.model.Keyed;

/** Whether the people of two sides are alike enough for a difference to be adjusted. */
public enum Overlap implements Keyed {
  ENOUGH(Standing.COMPARED),
  NO_OVERLAP(Standing.NO_OVERLAP),
  NOT_ESTIMABLE(Standing.NOT_ESTIMABLE);

  private final Standing standing;

  Overlap(Standing standing) {
    this.standing = standing;
  }

  /** How an adjusted difference of such sides may be read. */
  public Standing standing() {
    return standing;
  }
}
