package cairn.reports.release;

import cairn.ingest.model.Keyed;
import cairn.reports.disclosure.SmallCells;
import java.util.Locale;

/** The rule for small numbers that an audience is under. */
public enum Profile implements Keyed {
  /** Of the US Centers for Medicare and Medicaid Services: 1 to 10 neither shown nor derivable. */
  CMS_11(SmallCells.FUNDER);

  private final SmallCells rule;

  Profile(SmallCells rule) {
    this.rule = rule;
  }

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Which numbers are small. */
  public SmallCells rule() {
    return rule;
  }
}
