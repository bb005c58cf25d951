package cairn.analysis.question.month;

import cairn.analysis.definition.fact.OutcomeCategory;
import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.judging.Judgement;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.question.month.MonthTally.TypeOfStart;
import cairn.analysis.statistic.Counted;
import cairn.analysis.table.Counts;
import cairn.analysis.table.OpenShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Of how many people and problems use is known at the month's end; the own goal names it. */
final class UseKnown {
  private static final String MORE = OutcomeCategory.INCREASED.key();
  private static final Set<String> OPEN = Set.of(Verdict.SEVERAL, OutcomeCategory.OPEN_ANY);
  private static final Set<String> MAYBE_MORE =
      Set.of(OutcomeCategory.OPEN_NO_BETTER, OutcomeCategory.OPEN_ANY);
  private static final int KINDS = 6;

  private UseKnown() {}

  static void count(JudgedPerson person, Counts<TypeOfStart> counts) {
    for (JudgedCourse judged : person.judged()) {
      if (judged.milestones().contains(Milestone.MONTH_END)) {
        long[] problems = problems(judged);
        long[] numbers = new long[2 * KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
          numbers[kind] = problems[kind];
          numbers[KINDS + kind] = Math.min(1, problems[kind]);
        }
        counts.add(new TypeOfStart(judged.course().firstType().key()), numbers);
      }
    }
  }

  /**
   * Due, known, less, more, left open, and left open whether it is more. A problem is one of use
   * where use of it is asked about; of people who have died nothing is due.
   */
  private static long[] problems(JudgedCourse judged) {
    Set<String> ofUse =
        judged.calendars().all().stream()
            .map(calendar -> calendar.problem().key())
            .collect(Collectors.toSet());
    long[] counts = new long[KINDS];
    for (Judgement each : judged.judgements()) {
      if (each.definition().equals(JoinedDefinition.OWN_GOAL)
          && each.milestone().equals(Milestone.MONTH_END)
          && each.verdict().reason() != Reason.DIED
          && ofUse.contains(each.problem())) {
        String category = each.verdict().category();
        boolean known = category != null && !category.equals(OutcomeCategory.NOT_KNOWN.key());
        counts[0]++;
        counts[1] += known ? 1 : 0;
        counts[2] += category != null && OutcomeCategory.isBetter(category) ? 1 : 0;
        counts[3] += known && MORE.equals(category) ? 1 : 0;
        counts[4] += known && OPEN.contains(category) ? 1 : 0;
        counts[5] += known && MAYBE_MORE.contains(category) ? 1 : 0;
      }
    }
    return counts;
  }

  static List<UseKnownRow> rows(Counts<TypeOfStart> counts, double level) {
    List<UseKnownRow> rows = new ArrayList<>();
    counts
        .with(List.of(TypeOfStart::ofAllTypes))
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new UseKnownRow(
                        key.groupType(),
                        new UseKnownRow.Problems(n[0], n[1], n[2], n[3], n[4], n[5]),
                        new UseKnownRow.People(n[6], n[7], n[8], n[9]),
                        OpenShare.of(new Counted(n[2], n[1]), n[4], level))));
    return rows;
  }
}
