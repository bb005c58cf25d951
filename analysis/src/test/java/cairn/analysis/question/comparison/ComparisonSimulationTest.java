package cairn.analysis.question.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.AdjustmentMethod;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.GroupCounts;
import cairn.analysis.start.OpenAs;
import cairn.analysis.start.Propensity;
import cairn.analysis.start.SideVerdicts;
import cairn.analysis.start.Sides;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A thousand made-up programs in which the types do equally well, through the comparison. */
class ComparisonSimulationTest {
  private static final int WORLDS = 1000;
  private static final int GROUPS = 15;

  @Test
  void adjustedDifferencesAreRightAndPlainOnesAreNot() {
    Random random = new Random(21);
    StudyPlan plan = MadeUpPeople.plan(10);
    double plain = 0;
    Map<AdjustmentMethod, double[]> sums = new EnumMap<>(AdjustmentMethod.class);
    for (AdjustmentMethod each : AdjustmentMethod.values()) {
      sums.put(each, new double[2]);
    }
    for (int w = 0; w < WORLDS; w++) {
      ComparedPeople people = MadeUpPeople.confounded(GROUPS, random).people();
      Sides sides = Sides.of("a", "b", people, p -> people.type(p) == 0, p -> people.type(p) == 1);
      SideVerdicts verdicts = SideVerdicts.of(people, sides, 0, OpenAs.NOBODY_OPEN);
      GroupCounts counts = GroupCounts.of(verdicts, plan.minimumGroups(), plan.confidence());
      plain += counts.plain().interval().estimate().value() / WORLDS;
      AdjustedEstimates estimates =
          new AdjustedEstimates(Propensity.of(people.traits(), sides), verdicts, counts);
      estimates
          .all()
          .forEach(
              (method, estimate) -> {
                double[] sum = sums.get(method);
                sum[0] += estimate.interval().estimate().value() / WORLDS;
                sum[1] += estimate.interval().covers(0) ? 1.0 / WORLDS : 0;
              });
    }
    assertTrue(plain < -0.1, "the plain difference is biased: " + plain);
    sums.forEach(
        (method, sum) -> {
          assertEquals(0, sum[0], 0.008, method.key() + " is right on average");
          assertTrue(sum[1] >= 0.93 && sum[1] <= 0.97, method.key() + " covers " + sum[1]);
        });
  }
}
