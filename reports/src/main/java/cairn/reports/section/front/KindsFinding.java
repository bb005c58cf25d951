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
import cairn.reports.language.Language;
import cairn.reports.section.KnownStays;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.words.Labels;
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

  static KeyFinding of(ReportMaterial m, Language language) {
    List<String> kinds =
        m.groupTypes(m.rows(MonthRow.TABLE).values(MonthRow::groupType)).stream()
            .filter(kind -> MonthsSeen.of(m, kind).rows().stream().anyMatch(r -> r.people() > 0))
            .sorted(Comparator.comparingLong((String kind) -> came(m, kind)).reversed())
            .toList();
    List<KindRow> rows = new ArrayList<>();
    if (!kinds.isEmpty()) {
      rows.add(row(m, Counts.ALL, language));
      kinds.stream().limit(MOST).forEach(kind -> rows.add(row(m, kind, language)));
    }
    String week =
        KnownStays.week(m)
            .map(w -> language.say("kinds.staying.by", w))
            .orElseGet(() -> language.say("kinds.staying"));
    KindsAtGlance figure =
        new KindsAtGlance(
            language.say("kinds.title"),
            language.say("kinds.changed"),
            week,
            m.plan().minimumGroups(),
            false,
            rows,
            language);
    return new KeyFinding(
        "front-kinds",
        heading(m, kinds.size(), language),
        kinds.isEmpty() ? "" : subtitle(m, kinds, language),
        figure,
        figure.forTelephones(),
        "",
        "differences-figure");
  }

  private static long came(ReportMaterial m, String kind) {
    return MonthsSeen.of(m, kind).now().map(MonthRow::people).orElse(0L);
  }

  /** Which kinds differ: by the primary outcome, adjusted, and after allowing for every look. */
  private static String heading(ReportMaterial m, int kinds, Language language) {
    RowsOf<ComparisonRow> looked = looked(m);
    List<String> compared = kinds(looked, ComparisonRow::isCompared);
    List<String> differ =
        kinds(looked, r -> m.isDifferent(r.tested().pHolm())).stream()
            .filter(kind -> isToOneSide(looked.where(ComparisonRow::groupType, kind)))
            .map(kind -> Words.small(name(m, kind, language)))
            .toList();
    if (compared.isEmpty()) {
      return language.say(
          kinds == 0 ? "kinds.few.none" : kinds == 1 ? "kinds.few.one" : "kinds.few");
    } else if (!differ.isEmpty()) {
      boolean isUsual = m.plan().primaryOutcome().equals(StudyPlan.standard().primaryOutcome());
      return language.say(isUsual ? "kinds.differ.goals" : "kinds.differ", language.list(differ));
    }
    return language.say("kinds.same");
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

  private static String subtitle(ReportMaterial m, List<String> kinds, Language language) {
    long sum = kinds.stream().mapToLong(kind -> came(m, kind)).sum();
    long all = came(m, Counts.ALL);
    int more = kinds.size() - MOST;
    List<String> sentences = new ArrayList<>(List.of(language.say("kinds.order")));
    if (sum > all) {
      sentences.add(language.say("kinds.both", language.count(sum), language.count(all)));
    }
    few(m, language).ifPresent(sentences::add);
    if (more > 0) {
      sentences.add(language.say("kinds.more", more));
    }
    return String.join(" ", sentences);
  }

  /** How many kinds have too few groups to be compared by the primary outcome. */
  private static Optional<String> few(ReportMaterial m, Language language) {
    RowsOf<ComparisonRow> looked = looked(m);
    int all = kinds(looked, r -> true).size();
    int few = all - kinds(looked, ComparisonRow::isCompared).size();
    return few == 0 || few == all
        ? Optional.empty()
        : Optional.of(language.say("kinds.uncompared", language.count(few), all));
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

  /** What a kind of group is called. */
  static String name(ReportMaterial m, String kind, Language language) {
    return OwnLabels.of(Labels.GROUP_TYPES, kind, m.groupType(kind), language);
  }

  private static KindRow row(ReportMaterial m, String kind, Language language) {
    boolean all = Counts.ALL.equals(kind);
    Optional<UseSeen> use = UseSeen.of(m, kind);
    Optional<KindRow.Estimated> change =
        use.map(UseSeen::change).filter(s -> s.whole() > 0).map(s -> estimated(s, language));
    long due = use.map(UseSeen::due).orElse(0L);
    Optional<KindRow.Estimated> staying =
        KnownStays.week(m)
            .flatMap(week -> KnownStays.at(m, kind, week))
            .map(KindsFinding::estimated);
    return new KindRow(
        all ? language.say("kinds.all") : name(m, kind, language),
        all,
        MonthsSeen.of(m, kind).rows().stream().map(MonthRow::people).toList(),
        all || groups(m, kind) >= m.plan().minimumGroups(),
        new KindRow.Cell(
            change.orElse(null), language.say(due > 0 ? "kinds.unknown" : noneDue(m, kind))),
        new KindRow.Cell(staying.orElse(null), language.say(noStaying(m, kind))));
  }

  /** Why no share still comes: the question does not apply, or it is too early. */
  private static String noStaying(ReportMaterial m, String kind) {
    RowsOf<StayingSummaryRow> own =
        m.rows(StayingSummaryRow.TABLE).where(StayingSummaryRow::groupType, kind);
    if (!own.isEmpty() && own.where(r -> r.measure() == Measured.MEDIAN_WEEKS).isEmpty()) {
      return "kinds.come_and_go";
    }
    return isCourse(m, kind) ? "kinds.course" : "kinds.unseen";
  }

  /** Why no problem of use is due: the people of the kind have none, or are not due themselves. */
  private static String noneDue(ReportMaterial m, String kind) {
    return isAnybodyDue(m, kind) ? "kinds.unasked" : "kinds.yet";
  }

  static boolean isAnybodyDue(ReportMaterial m, String kind) {
    return m.rows(PeopleRow.TABLE)
            .where(PeopleRow::groupType, kind)
            .where(PeopleRow::step, PeopleRow.due(Milestone.MONTH_END))
            .sum(PeopleRow::n)
        > 0;
  }

  private static KindRow.Estimated estimated(Share share, Language language) {
    double least = (double) share.part() / share.whole();
    double most = (double) (share.part() + share.open()) / share.whole();
    boolean isOpen = share.open() > 0;
    String part = language.count(share.part());
    String to = isOpen ? "–" + language.count(share.part() + share.open()) : "";
    return new KindRow.Estimated(
        least,
        isOpen ? least : share.lower().orElse(least),
        isOpen ? most : share.upper().orElse(least),
        language.say("of", part + to, language.count(share.whole())),
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
