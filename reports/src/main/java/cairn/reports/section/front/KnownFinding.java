package cairn.reports.section.front;

import cairn.analysis.question.people.QualityCheck;
import cairn.analysis.question.people.QualityRow;
import cairn.reports.document.KeyFinding;
import cairn.reports.figure.glance.KnownShares;
import cairn.reports.figure.glance.KnownShares.Check;
import cairn.reports.figure.glance.KnownShares.Range;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** 4: what these numbers rest on. */
final class KnownFinding {
  private static final double WIDTH = 290;

  private KnownFinding() {}

  static KeyFinding of(ReportMaterial m) {
    Optional<UseSeen> use = UseSeen.ofAll(m).filter(seen -> seen.due() > 0);
    List<Check> checks = new ArrayList<>();
    check(m, QualityCheck.WEEKS_REPORTED, "Weeks reported").ifPresent(checks::add);
    use.ifPresent(
        seen ->
            checks.add(
                new Check(
                    "Problems known, of " + Display.count(seen.due()),
                    (double) seen.known() / seen.due(),
                    OptionalDouble.empty())));
    check(m, QualityCheck.ATTENDANCE_RECORDED, "Attendance noted").ifPresent(checks::add);
    Range range =
        use.filter(seen -> seen.known() > 0)
            .map(
                seen ->
                    new Range(
                        "The " + seen.change().percent() + " in 2 could be",
                        seen.least(),
                        (double) seen.change().part() / seen.known(),
                        seen.most()))
            .orElse(null);
    return new KeyFinding(
        "front-known",
        use.map(KnownFinding::heading).orElse("What these numbers rest on"),
        "On record, of what was due; upright mark: the target.",
        new KnownShares("What these numbers rest on", WIDTH, checks, range),
        null,
        range == null ? "" : "Last bar: from none to all of the unknown; dot: the known.",
        "quality");
  }

  private static String heading(UseSeen use) {
    return "The course is known of "
        + Display.count(use.known())
        + " of "
        + Display.count(use.due())
        + " problems, of "
        + Display.count(use.row().people().peopleKnown())
        + " of "
        + Display.count(use.row().people().peopleDue())
        + (use.row().people().peopleDue() == 1 ? " person" : " people");
  }

  /** A check with something to check, as a line of the figure. */
  private static Optional<Check> check(ReportMaterial m, QualityCheck check, String label) {
    return m.rows(QualityRow.TABLE)
        .where(QualityRow::check, check)
        .where(row -> Share.number(row.share()).isPresent())
        .first()
        .map(
            row ->
                new Check(
                    label + ", of " + Display.count(row.of() == null ? 0 : row.of()),
                    Share.number(row.share()).orElseThrow(),
                    Share.number(row.target())));
  }
}
