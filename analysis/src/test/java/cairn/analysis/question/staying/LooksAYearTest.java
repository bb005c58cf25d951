package cairn.analysis.question.staying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.Setting;
import cairn.analysis.question.staying.StayingTally.StayKey;
import cairn.analysis.table.Tally;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.model.EndClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program of four types that are all alike is looked at every month, each time with more people.
 * In how many years is something said to differ?
 */
final class LooksAYearTest {
  private static final int YEARS = Integer.getInteger("cairn.simulations", 200);
  private static final int MONTHS = 12;
  private static final int GROUPS = 12;
  private static final int A_MONTH = 24;
  private static final List<String> TYPES = List.of("arm_a", "arm_b", "arm_c", "arm_d");

  @TempDir private Path folder;

  private Setting setting() throws IOException {
    StringBuilder types = new StringBuilder();
    for (String type : TYPES) {
      types.append(type).append(": {label: Arm, approach: harm_reduction, format: drop_in,");
      types.append(" usual_gap_days: 7, stopping_gap_days: 60}\n");
    }
    Files.writeString(folder.resolve("group_types.yaml"), types.toString());
    Contract contract = Contract.load(Catalogues.load().withAdditions(folder));
    return Setting.of(
        new AnalysisRequest(YearMonth.of(2026, 10), contract, null, null, true),
        Meetings.of(List.of(), List.of()));
  }

  /** The smallest adjusted p of each month of a year in which nothing differs. */
  private static List<Double> year(Setting setting, Random random) {
    double[][] luck = new double[TYPES.size()][GROUPS];
    for (double[] groups : luck) {
      for (int g = 0; g < GROUPS; g++) {
        groups[g] = Math.exp(0.3 * random.nextGaussian());
      }
    }
    StayingTally tally = Tally.empty(StayingTally.class);
    List<Double> smallest = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      for (int t = 0; t < TYPES.size(); t++) {
        for (int i = 0; i < A_MONTH; i++) {
          int group = i % GROUPS;
          int days = (int) (-Math.log(1 - random.nextDouble()) * 60 * luck[t][group]);
          tally
              .stays()
              .count(
                  new StayKey(
                      TYPES.get(t),
                      TYPES.get(t) + group,
                      days > 150 ? EndClass.CENSORED : EndClass.LEFT,
                      Math.min(days, 150)));
        }
      }
      smallest.add(
          StayingComparisons.rows(
                  tally, TYPES.get(0), setting, new StayingHorizon.Longest(13, Map.of()), null)
              .stream()
              .filter(row -> row.comparison() == StayingComparisonRow.Comparison.REFERENCE)
              .mapToDouble(row -> row.means().difference().meanDifferencePHolm())
              .min()
              .orElseThrow());
    }
    return smallest;
  }

  @Test
  void aYearOfLooksAtNothingSaysDiffersAsSeldomAsOneLook() throws IOException {
    Setting setting = setting();
    assertEquals(0.05 / 12, setting.plan().chanceALook(), 1e-12);
    Random random = new Random(11);
    List<List<Double>> years = new ArrayList<>();
    for (int i = 0; i < YEARS; i++) {
      years.add(year(setting, random));
    }
    double shared = share(years, p -> p < setting.plan().chanceALook());
    double each = share(years, p -> p < 1 - setting.plan().confidence());
    assertTrue(shared <= 0.05 + 2 * Math.sqrt(0.05 * 0.95 / YEARS), "share of years: " + shared);
    assertTrue(each > 0.08, "without sharing the chance over the looks: " + each);
  }

  private static double share(List<List<Double>> years, DoublePredicate differs) {
    return (double) years.stream().filter(year -> year.stream().anyMatch(differs::test)).count()
        / years.size();
  }
}
