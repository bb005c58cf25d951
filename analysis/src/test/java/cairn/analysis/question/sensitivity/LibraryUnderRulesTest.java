package cairn.analysis.question.sensitivity;

import static cairn.analysis.table.Counts.ALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.judging.RuleKey;
import cairn.analysis.judging.UnderRules;
import cairn.analysis.judging.View;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.question.sensitivity.LibraryUnderRules.Entry;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Provenance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LibraryUnderRulesTest {
  private static final Map<String, Entry> DEFINITIONS =
      Map.of(
          "ABS-1-28",
          new Entry(DefinitionGroup.ABSTINENCE, MissingRule.OBSERVED, Provenance.PUBLISHED),
          "WORD",
          new Entry(
              DefinitionGroup.REDUCTION,
              MissingRule.MISSING_IS_USE,
              Provenance.PUBLISHED_SECONDARY),
          "NEVER",
          new Entry(DefinitionGroup.WELLBEING, MissingRule.OBSERVED, Provenance.PUBLISHED));
  private static final Set<String> MILESTONES = Set.of("week_13", "month_end");

  private final Counts<RuleKey> counts = new Counts<>();

  /** One person and problem: seen 1, 0 or −1 for missing. */
  private static void person(Counts<RuleKey> into, String type, String problem, int seen) {
    long[] numbers = new long[UnderRules.NUMBERS];
    enter(numbers, MissingRule.OBSERVED, seen);
    enter(numbers, MissingRule.MISSING_IS_USE, Math.max(seen, 0));
    enter(numbers, MissingRule.MISSING_IS_NO_IMPROVEMENT, Math.max(seen, 0));
    enter(numbers, MissingRule.MISSING_IS_NO_USE, seen < 0 ? 1 : seen);
    into.add(new RuleKey(type, View.FIRST, problem, "ABS-1-28", "week_13"), numbers);
  }

  private static void enter(long[] numbers, MissingRule rule, int status) {
    int at = UnderRules.EACH * rule.ordinal();
    numbers[at]++;
    numbers[at + 1] += status < 0 ? 0 : 1;
    numbers[at + 2] += status > 0 ? 1 : 0;
  }

  private static List<SensitivityRow> rows(Counts<RuleKey> of, Set<String> milestones) {
    return new LibraryUnderRules(of, DEFINITIONS).rows(milestones, 1, 0.95);
  }

  private List<SensitivityRow> rows() {
    return rows(counts, MILESTONES);
  }

  private Set<String> answered() {
    return new LibraryUnderRules(counts, DEFINITIONS).answered();
  }

  private static SensitivityRow find(List<SensitivityRow> rows, String type, MissingRule rule) {
    return rows.stream()
        .filter(row -> row.groupType().equals(type) && row.missingRule() == rule)
        .findFirst()
        .orElseThrow();
  }

  private static double share(List<SensitivityRow> rows, String type, MissingRule rule) {
    return find(rows, type, rule).share().share();
  }

  @Test
  void theRulesStandInOrderAndEverybodyIsTheSumOfTheTypes() {
    for (int i = 0; i < 30; i++) {
      person(counts, "drop_in", i % 2 == 0 ? "alcohol" : "heroin", i % 3 == 0 ? -1 : i % 2);
      person(counts, "ongoing", "alcohol", i % 5 == 0 ? -1 : i % 4 == 0 ? 0 : 1);
    }
    List<SensitivityRow> rows = rows();
    assertEquals(3 * 5, rows.size(), "two types and all, four rules and multiple imputation");
    for (String type : List.of(ALL, "drop_in", "ongoing")) {
      double worst = share(rows, type, MissingRule.MISSING_IS_USE);
      double seen = share(rows, type, MissingRule.OBSERVED);
      double best = share(rows, type, MissingRule.MISSING_IS_NO_USE);
      SensitivityRow drawn = find(rows, type, MissingRule.MULTIPLE_IMPUTATION);
      assertTrue(worst < seen && seen < best, type);
      assertTrue(worst < drawn.share().share() && drawn.share().share() < best, type);
      assertTrue(drawn.share().limits().method().startsWith("multiple imputation"), type);
    }
    for (MissingRule rule : List.of(MissingRule.OBSERVED, MissingRule.MULTIPLE_IMPUTATION)) {
      assertEquals(
          find(rows, ALL, rule).people().evaluable(),
          find(rows, "drop_in", rule).people().evaluable()
              + find(rows, "ongoing", rule).people().evaluable());
    }
  }

  @Test
  void partsInAnyOrderGiveTheSameRows() {
    List<Counts<RuleKey>> parts = new ArrayList<>();
    Random random = new Random(4);
    for (int part = 0; part < 9; part++) {
      Counts<RuleKey> one = new Counts<>();
      for (int i = 0; i < 20; i++) {
        person(one, random.nextBoolean() ? "drop_in" : "ongoing", "alcohol", random.nextInt(3) - 1);
      }
      parts.add(one);
    }
    parts.forEach(counts::merge);
    Collections.shuffle(parts, random);
    Counts<RuleKey> other = new Counts<>();
    parts.forEach(other::merge);
    assertEquals(rows(), rows(other, MILESTONES));
  }

  @Test
  void whereNobodyOfATypeWasSeenTheMissingAreDrawnAsElsewhere() {
    for (int i = 0; i < 40; i++) {
      person(counts, "ongoing", "alcohol", 1);
      person(counts, "drop_in", "alcohol", -1);
    }
    assertTrue(share(rows(), "drop_in", MissingRule.MULTIPLE_IMPUTATION) > 0.9);
    assertNull(find(rows(), "drop_in", MissingRule.OBSERVED).share().share(), "0 of 0 is no share");
  }

  @Test
  void aDefinitionThatGaveNobodyAVerdictIsLeftOut() {
    person(counts, "drop_in", "alcohol", -1);
    assertEquals(List.of(), rows());
    assertEquals(Set.of(), answered());
    person(counts, "drop_in", "alcohol", 1);
    assertEquals(Set.of("ABS-1-28"), answered());
  }

  @Test
  void onlyTheMilestonesAskedForStandInTheTable() {
    person(counts, "drop_in", "alcohol", 1);
    assertEquals(List.of(), rows(counts, Set.of("month_end")));
  }

  @Test
  void nobodyGivesNoRows() {
    assertEquals(List.of(), rows());
  }
}
