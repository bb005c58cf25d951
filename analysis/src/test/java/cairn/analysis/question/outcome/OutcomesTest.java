package cairn.analysis.question.outcome;

import static cairn.analysis.table.Counts.ALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.judging.RuleKey;
import cairn.analysis.judging.UnderRules;
import cairn.analysis.judging.View;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.table.Tally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OutcomesTest {
  private static final String WEEK_13 = "week_13";

  private final OutcomeTally tally = Tally.empty(OutcomeTally.class);

  @Test
  void notEvaluablePeopleLeaveTheDenominatorOnlyWhereTheRuleSaysSo() {
    verdict("drop_in", "alcohol", Status.ACHIEVED, Reason.RULE_MET, 3);
    verdict("drop_in", "alcohol", Status.NOT_ACHIEVED, Reason.RULE_NOT_MET, 1);
    verdict("drop_in", "opioid", Status.NOT_EVALUABLE, Reason.NO_REPORTS, 2);
    List<OutcomeRow> rows = new Outcomes(tally, 0.95).asJudged();

    OutcomeRow observed = find(rows, ALL, ALL, MissingRule.OBSERVED);
    assertEquals(new OutcomeRow.People(6, 4, 3, 0), observed.people());
    assertEquals(0.75, observed.share().share(), 1e-12);
    OutcomeRow worst = find(rows, ALL, ALL, MissingRule.MISSING_IS_NO_IMPROVEMENT);
    assertEquals(0.5, worst.share().share(), 1e-12);
    assertEquals(new OutcomeRow.People(6, 6, 3, 0), worst.people());
    OutcomeRow nobody = find(rows, "drop_in", "opioid", MissingRule.OBSERVED);
    assertNull(nobody.share().share(), "0 of 0 is no share");
  }

  @Test
  void peopleTheDefinitionIsNotAboutAreInNoDenominator() {
    verdict("drop_in", "alcohol", Status.ACHIEVED, Reason.RULE_MET, 1);
    verdict("drop_in", "alcohol", Status.NOT_EVALUABLE, Reason.NO_REPORTS, 1);
    verdict("drop_in", "alcohol", Status.NOT_EVALUABLE, Reason.NO_GOAL, 5);
    verdict("ongoing", "alcohol", Status.NOT_EVALUABLE, Reason.NO_GOAL, 2);
    List<OutcomeRow> rows = new Outcomes(tally, 0.95).asJudged();

    OutcomeRow worst = find(rows, ALL, ALL, MissingRule.MISSING_IS_NO_IMPROVEMENT);
    assertEquals(new OutcomeRow.People(9, 2, 1, 0), worst.people());
    assertEquals(0.5, worst.share().share(), 1e-12);
    OutcomeRow nobody = find(rows, "ongoing", ALL, MissingRule.MISSING_IS_NO_IMPROVEMENT);
    assertEquals(new OutcomeRow.People(2, 0, 0, 0), nobody.people());
    assertNull(nobody.share().share(), "nobody has a goal of its kind: 0 of 0 is no share");
  }

  @Test
  void everyTypeAttendedCountsAPersonAndAddsUpOverProblemsAlone() {
    tally.attended().add(new OutcomeKey("drop_in", "alcohol", "RED-1", WEEK_13), 1, 1, 1, 0, 0);
    tally.attended().add(new OutcomeKey("drop_in", "opioid", "RED-1", WEEK_13), 1, 1, 0, 0, 0);
    tally.attended().add(new OutcomeKey("ongoing", "alcohol", "RED-1", WEEK_13), 1, 0, 0, 0, 1);
    List<OutcomeRow> rows = new Outcomes(tally, 0.95).asJudged();
    assertEquals(
        List.of("drop_in", "ongoing"),
        rows.stream().map(OutcomeRow::groupType).distinct().toList(),
        "people stand in several types, so that there is no sum of everybody");
    assertEquals(
        new OutcomeRow.People(2, 2, 1, 0),
        find(rows, "drop_in", ALL, MissingRule.OBSERVED).people());
    assertEquals(
        new OutcomeRow.People(1, 1, 0, 0),
        find(rows, "ongoing", ALL, MissingRule.MISSING_IS_NO_IMPROVEMENT).people());
  }

  @Test
  void furtherRulesStandOverAllProblems() {
    person("alcohol", 1);
    person("heroin", -1);
    tally.clusters().add(new ClusterKey("drop_in", "ABS-1-28", WEEK_13, "g1"), 1, 1, 0);
    Outcomes outcomes = new Outcomes(tally, 0.95);
    Map<String, MissingRule> own = Map.of("ABS-1-28", MissingRule.OBSERVED);
    List<OutcomeRow> everybody =
        outcomes.underOtherRules(own, 1).stream()
            .filter(row -> row.groupType().equals(ALL))
            .toList();
    assertEquals(
        List.of(
            MissingRule.MISSING_IS_USE,
            MissingRule.MISSING_IS_NO_USE,
            MissingRule.MULTIPLE_IMPUTATION),
        everybody.stream().map(OutcomeRow::missingRule).toList());
    OutcomeRow best = everybody.get(1);
    assertEquals(1.0, best.share().share());
    assertEquals(2, best.people().evaluable());
    assertEquals(1, best.clusters());
    assertEquals(List.of(), outcomes.underOtherRules(Map.of(), 1), "nothing else is asked for");
  }

  @Test
  void reasonsAddUpToEverybodyDue() {
    verdict("drop_in", "alcohol", Status.ACHIEVED, Reason.RULE_MET, 3);
    verdict("ongoing", "alcohol", Status.NOT_EVALUABLE, Reason.NO_BASELINE, 5);
    assertEquals(
        8,
        VerdictSums.reasons(tally).stream()
            .filter(row -> row.groupType().equals(ALL) && row.problem().equals(ALL))
            .mapToLong(ReasonRow::n)
            .sum());
  }

  @Test
  void namedOutcomesAddUpToTheirDenominator() {
    verdict(Status.ACHIEVED, Reason.RULE_MET, "moderation", "abstinent", 3);
    verdict(Status.NOT_ACHIEVED, Reason.RULE_NOT_MET, CategoryRow.NO_GOAL, "unchanged", 7);
    verdict("drop_in", "alcohol", Status.NOT_EVALUABLE, Reason.NO_REPORTS, 4);
    List<CategoryRow> rows =
        VerdictSums.categories(tally, 0.95).stream()
            .filter(row -> row.groupType().equals(ALL) && row.problem().equals(ALL))
            .toList();
    List<CategoryRow> ofAll = rows.stream().filter(row -> row.goalType().equals(ALL)).toList();
    assertEquals(List.of(3L, 7L), ofAll.stream().map(CategoryRow::n).toList());
    assertEquals(List.of(10L, 10L), ofAll.stream().map(CategoryRow::of).toList());
    CategoryRow moderation =
        rows.stream().filter(row -> row.goalType().equals("moderation")).findFirst().orElseThrow();
    assertEquals(3, moderation.of(), "of those with that goal");
  }

  @Test
  void theTallyTravelsWithVerdictsThatHaveNoName() throws IOException, ClassNotFoundException {
    verdict("drop_in", "alcohol", Status.ACHIEVED, Reason.RULE_MET, 3);
    verdict(Status.ACHIEVED, Reason.RULE_MET, "moderation", "abstinent", 2);
    person("alcohol", 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      tally.merge((OutcomeTally) in.readObject());
    }
    assertEquals(2, tally.verdicts().size());
    assertEquals(
        10,
        VerdictSums.reasons(tally).stream().filter(this::isOfOne).mapToLong(ReasonRow::n).sum());
    assertEquals(1, tally.underRules().size());
  }

  private boolean isOfOne(ReasonRow row) {
    return row.groupType().equals("drop_in") && row.problem().equals("alcohol");
  }

  @Test
  void aWeekThatIsNotDueIsNeitherDueNorObserved() {
    assertEquals(new TimelineRow.Weeks(5, 4), TimelineRow.Weeks.of("_+-*o_-"));
    assertEquals(new TimelineRow.Weeks(0, 0), TimelineRow.Weeks.of(""));
  }

  private void verdict(String type, String problem, Status status, Reason reason, long n) {
    tally
        .verdicts()
        .add(
            new VerdictKey(
                new OutcomeKey(type, problem, "RED-1", WEEK_13),
                "moderation",
                status,
                reason,
                null),
            n);
  }

  private void verdict(Status status, Reason reason, String goal, String category, long n) {
    tally
        .verdicts()
        .add(
            new VerdictKey(
                new OutcomeKey("drop_in", "alcohol", "RED-2", WEEK_13),
                goal,
                status,
                reason,
                category),
            n);
  }

  /** One person and problem: seen 1, 0 or −1 for missing. */
  private void person(String problem, int seen) {
    long[] numbers = new long[UnderRules.NUMBERS];
    enter(numbers, MissingRule.OBSERVED, seen);
    enter(numbers, MissingRule.MISSING_IS_USE, Math.max(seen, 0));
    enter(numbers, MissingRule.MISSING_IS_NO_IMPROVEMENT, Math.max(seen, 0));
    enter(numbers, MissingRule.MISSING_IS_NO_USE, seen < 0 ? 1 : seen);
    RuleKey key = new RuleKey("drop_in", View.FIRST, problem, "ABS-1-28", WEEK_13);
    tally.underRules().add(key, numbers);
  }

  private static void enter(long[] numbers, MissingRule rule, int status) {
    int at = UnderRules.EACH * rule.ordinal();
    numbers[at]++;
    numbers[at + 1] += status < 0 ? 0 : 1;
    numbers[at + 2] += status > 0 ? 1 : 0;
  }

  private static OutcomeRow find(
      List<OutcomeRow> rows, String type, String problem, MissingRule rule) {
    return rows.stream()
        .filter(row -> row.groupType().equals(type) && row.problem().equals(problem))
        .filter(row -> row.missingRule() == rule)
        .findFirst()
        .orElseThrow();
  }
}
