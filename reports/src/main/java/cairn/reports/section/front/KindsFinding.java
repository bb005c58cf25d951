package cairn.reports.section.front;

import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.attendance.AttendanceRow;
import cairn.analysis.question.comparison.ComparisonRow;
import cairn.analysis.question.comparison.ComparisonRow.View;
import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.staying.CompletionRow;
import cairn.analysis.question.staying.StayingSummaryRow;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.analysis.table.Counts;
import cairn.reports.document.KeyFinding;
import cairn.reports.figure.glance.KindRow;
import cairn.reports.figure.glance.KindsAtGlance;
import cairn.reports.section.KnownStays;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** 5: kinds of group at a glance. */
final class KindsFinding {
  /** More would not stand on one page. */
  private static final int MOST = 12;

  private KindsFinding() {}

  static KeyFinding of(ReportMaterial m) {
    List<String> kinds =
        m.groupTypes(m.rows(MonthRow.TABLE).values(MonthRow::groupType)).stream()
            .filter(kind -> MonthsSeen.of(m, kind).rows().stream().anyMatch(r -> r.people() > 0))
            .sorted(Comparator.comparingLong((String kind) -> came(m, kind)).reversed())
            .toList();
    List<KindRow> rows = new ArrayList<>();
    if (!kinds.isEmpty()) {
      rows.add(row(m, Counts.ALL));
      kinds.stream().limit(MOST).forEach(kind -> rows.add(row(m, kind)));
    }
    String week = KnownStays.week(m).map(w -> "Not stopped by week " + w).orElse("Staying");
    KindsAtGlance figure =
        new KindsAtGlance(
            "Kinds of group at a glance",
            Words.capital(UseSeen.CHANGED),
            week,
            m.plan().minimumGroups(),
            false,
            rows);
    return new KeyFinding(
        "front-kinds",
        heading(m, kinds.size()),
        kinds.isEmpty() ? "" : subtitle(m, kinds),
        figure,
        figure.forTelephones(),
        "",
        "differences-figure");
  }

  private static long came(ReportMaterial m, String kind) {
    return MonthsSeen.of(m, kind).now().map(MonthRow::people).orElse(0L);
  }

  /** Which kinds differ: by the primary outcome, adjusted, and after allowing for every look. */
  private static String heading(ReportMaterial m, int kinds) {
    RowsOf<ComparisonRow> looked = looked(m);
    List<String> compared = kinds(looked, ComparisonRow::isCompared);
    List<String> differ =
        kinds(looked, r -> m.isDifferent(r.tested().pHolm())).stream()
            .filter(kind -> isToOneSide(looked.where(ComparisonRow::groupType, kind)))
            .map(kind -> Words.small(m.groupType(kind)))
            .toList();
    if (compared.isEmpty()) {
      return switch (kinds) {
        case 0 -> "Kinds of group: nobody is on record as having come to one";
        case 1 -> "Kinds of group: people came to one alone";
        default -> "Kinds of group: none has groups enough to be compared";
      };
    } else if (!differ.isEmpty()) {
      String what =
          m.plan().primaryOutcome().equals(StudyPlan.standard().primaryOutcome())
              ? "own goals are reached differently in "
              : "the primary outcome differs in ";
      return "Kinds of group: " + what + Words.list(differ);
    }
    return "Kinds of group: none is shown to differ";
  }

  /** Ends of what reports leave open that differ to opposite sides tell of no difference. */
  private static boolean isToOneSide(RowsOf<ComparisonRow> ends) {
    List<Double> sides =
        ends.list().stream()
            .map(r -> Share.number(r.estimated().difference()).orElse(0))
            .map(Math::signum)
            .distinct()
            .toList();
    return sides.size() == 1;
  }

  private static String subtitle(ReportMaterial m, List<String> kinds) {
    long sum = kinds.stream().mapToLong(kind -> came(m, kind)).sum();
    long all = came(m, Counts.ALL);
    String apart =
        sum > all
            ? " Who came to two kinds stands in both, so kinds add up to "
                + Display.count(sum)
                + ", not "
                + Display.count(all)
                + "."
            : "";
    int more = kinds.size() - MOST;
    return "In order of people, not of merit; each line on its own scale."
        + apart
        + few(m)
        + (more > 0 ? " " + Words.counted(more, "more kind", "more kinds") + " in the annex." : "");
  }

  /** How many kinds have too few groups to be compared by the primary outcome. */
  private static String few(ReportMaterial m) {
    RowsOf<ComparisonRow> looked = looked(m);
    int all = kinds(looked, r -> true).size();
    int few = all - kinds(looked, ComparisonRow::isCompared).size();
    return few == 0 || few == all
        ? ""
        : " "
            + Display.count(few)
            + " of "
            + Words.counted(all, "kind", "kinds")
            + " could not be compared.";
  }

  /**
   * The kinds of which something holds in every row: where reports leave verdicts open, in both.
   */
  private static List<String> kinds(RowsOf<ComparisonRow> looked, Predicate<ComparisonRow> holds) {
    return looked.values(ComparisonRow::groupType).stream()
        .distinct()
        .filter(kind -> looked.where(ComparisonRow::groupType, kind).stream().allMatch(holds))
        .toList();
  }

  private static RowsOf<ComparisonRow> looked(ReportMaterial m) {
    return m.rows(ComparisonRow.TABLE)
        .where(ComparisonRow::view, View.FIRST)
        .where(r -> r.primary().primaryOutcome() && r.primary().primaryAdjustment());
  }

  private static KindRow row(ReportMaterial m, String kind) {
    boolean all = Counts.ALL.equals(kind);
    Optional<UseSeen> use = UseSeen.of(m, kind);
    Optional<KindRow.Estimated> change =
        use.map(UseSeen::change).filter(s -> s.whole() > 0).map(KindsFinding::estimated);
    long due = use.map(UseSeen::due).orElse(0L);
    Optional<KindRow.Estimated> staying =
        KnownStays.week(m)
            .flatMap(week -> KnownStays.at(m, kind, week))
            .map(KindsFinding::estimated);
    return new KindRow(
        all ? "All kinds" : m.groupType(kind),
        all,
        MonthsSeen.of(m, kind).rows().stream().map(MonthRow::people).toList(),
        all || groups(m, kind) >= m.plan().minimumGroups(),
        new KindRow.Cell(change.orElse(null), due > 0 ? "not known" : noneDue(m, kind)),
        new KindRow.Cell(staying.orElse(null), noStaying(m, kind)));
  }

  /** Why no share still comes: the question does not apply, or it is too early. */
  private static String noStaying(ReportMaterial m, String kind) {
    RowsOf<StayingSummaryRow> own =
        m.rows(StayingSummaryRow.TABLE).where(StayingSummaryRow::groupType, kind);
    if (!own.isEmpty() && own.where(r -> r.measure() == Measured.MEDIAN_WEEKS).isEmpty()) {
      return "people come and go";
    }
    return isCourse(m, kind) ? "a course that ends" : "not seen so long";
  }

  /** Why no problem of use is due: the people of the kind have none, or are not due themselves. */
  private static String noneDue(ReportMaterial m, String kind) {
    return isAnybodyDue(m, kind) ? "own use is not asked about" : "nobody is due yet";
  }

  static boolean isAnybodyDue(ReportMaterial m, String kind) {
    return m.rows(PeopleRow.TABLE)
            .where(PeopleRow::groupType, kind)
            .where(PeopleRow::step, PeopleRow.due(Milestone.MONTH_END))
            .sum(PeopleRow::n)
        > 0;
  }

  private static KindRow.Estimated estimated(Share share) {
    double least = (double) share.part() / share.whole();
    double most = (double) (share.part() + share.open()) / share.whole();
    boolean isOpen = share.open() > 0;
    String part = Display.count(share.part());
    String to = isOpen ? "–" + Display.count(share.part() + share.open()) : "";
    return new KindRow.Estimated(
        least,
        isOpen ? least : share.lower().orElse(least),
        isOpen ? most : share.upper().orElse(least),
        part + to + " of " + Display.count(share.whole()),
        isOpen);
  }

  private static KindRow.Estimated estimated(StayingSummaryRow row) {
    double value = Share.number(row.value()).orElseThrow();
    return new KindRow.Estimated(
        value,
        Share.number(row.limits().lower()).orElse(value),
        Share.number(row.limits().upper()).orElse(value),
        "",
        false);
  }

  private static long groups(ReportMaterial m, String kind) {
    return m.rows(AttendanceRow.TABLE)
        .where(AttendanceRow::groupType, kind)
        .first()
        .map(AttendanceRow::groups)
        .orElse(0L);
  }

  /** Whether a kind has a planned course: some rule says who finished it. */
  private static boolean isCourse(ReportMaterial m, String kind) {
    String back = CompletionRow.cameBack(m.plan().reengagementDays());
    return !m.rows(CompletionRow.TABLE)
        .where(CompletionRow::groupType, kind)
        .except(CompletionRow::rule, back)
        .isEmpty();
  }
}
