package cairn.reports.section.front;

import cairn.analysis.question.month.UseKnownRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.table.Counts;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.words.Fractions;
import java.util.Optional;

/**
 * What is known of use at the month's end, in words.
 *
 * @param row problems and people
 * @param change the share of the known problems with change for the good
 */
record UseSeen(UseKnownRow row, Share change) {
  /** What the four kinds are called together. */
  static final String CHANGED = "less, safer, limited or no use";

  /** So few are told by their number alone. */
  private static final int FEW = 10;

  static Optional<UseSeen> of(ReportMaterial m, String groupType) {
    return m.rows(UseKnownRow.TABLE)
        .where(UseKnownRow::groupType, groupType)
        .first()
        .map(
            r ->
                new UseSeen(
                    r,
                    m.share(
                        r.problems().problemsLess(),
                        r.problems().problemsOpen(),
                        r.problems().problemsKnown(),
                        r.share().limits())));
  }

  static Optional<UseSeen> ofAll(ReportMaterial m) {
    return of(m, Counts.ALL);
  }

  /** What the heading says where no use is known: that none is due yet, or that none ever is. */
  static String noneKnown(ReportMaterial m) {
    boolean isDue = ofAll(m).filter(seen -> seen.due() > 0).isPresent();
    return isDue || isOnRecord(m)
        ? "What changed: no use is known yet"
        : "What changed: nobody's use is on record";
  }

  /** Whether anybody has a report of use. */
  static boolean isOnRecord(ReportMaterial m) {
    return m.rows(PeopleRow.TABLE)
            .where(row -> row.is(PeopleRow.Step.WITH_USE_REPORT))
            .sum(PeopleRow::n)
        > 0;
  }

  long due() {
    return row.problems().problemsDue();
  }

  long known() {
    return row.problems().problemsKnown();
  }

  long unknown() {
    return due() - known();
  }

  /** How many are at more use: {@code 17}, {@code 17 to 20} where reports leave some open. */
  String more() {
    long open = row.problems().problemsMoreOpen();
    String least = Display.count(row.problems().problemsMore());
    return open == 0 ? least : least + " to " + Display.count(row.problems().problemsMore() + open);
  }

  /** The share of all problems due if none of the unknown, or left open, had changed so. */
  double least() {
    return (double) change.part() / due();
  }

  /** The share if all of them had. */
  double most() {
    return (double) (change.part() + change.open() + unknown()) / due();
  }

  /**
   * {@code about four in five (79%)}, {@code about three in four to four in five (74% to 81%)}
   * where reports leave some open; of few the number itself.
   */
  String much() {
    long more = change.part() + change.open();
    if (known() < FEW) {
      String to = change.open() > 0 ? " to " + Display.count(more) : "";
      return Display.count(change.part()) + to;
    }
    String least = Fractions.about((double) change.part() / known());
    String most = Fractions.about((double) more / known());
    String words = least.equals(most) ? least : least + " to " + most.replaceFirst("^about ", "");
    return words + " (" + change.percent() + ")";
  }
}
