package cairn.analysis.compare;

import cairn.analysis.plan.AdjustmentMethod;
import cairn.analysis.plan.ComparisonPlan;
import cairn.analysis.plan.Covariate;
import cairn.analysis.plan.StudyPlan;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Made-up people whose type depends on how much they used, and whose outcome does too. */
final class MadeUpPeople {
  static final List<Covariate> COVARIATES =
      List.of(Covariate.BASELINE_DAYS, Covariate.MANDATED, Covariate.HOUSING);

  private record One(
      String id, String type, String group, @Nullable Object[] values, String attended) {}

  private record Verdicts(String id, String problem, String word) {}

  private final List<One> people = new ArrayList<>();
  private final List<Verdicts> verdicts = new ArrayList<>();

  /** A plan with a primary outcome A, these covariates and so many groups at least. */
  static Question question(int minimumGroups, AdjustmentMethod method) {
    StudyPlan s = StudyPlan.standard();
    return new Question(
        new StudyPlan(
            s.people(),
            s.outcomes(),
            s.stays(),
            s.stagePairing(),
            new ComparisonPlan("b", "A", s.primaryMilestone(), COVARIATES, method, minimumGroups),
            s.precision(),
            s.smallestCell()),
        "b");
  }

  static Question question(int minimumGroups) {
    return question(minimumGroups, AdjustmentMethod.DOUBLY_ROBUST);
  }

  MadeUpPeople add(
      String id, String type, String group, @Nullable Double days, String mandated, String word) {
    return add(id, type, group, new Object[] {days, mandated, "housed"}, type, word);
  }

  MadeUpPeople add(
      String id,
      String type,
      String group,
      @Nullable Object[] values,
      @Nullable String attended,
      String word) {
    people.add(new One(id, type, group, values, attended));
    verdicts.add(new Verdicts(id, "alcohol", word));
    return this;
  }

  /**
   * People in groups of 20: the more days somebody used, the likelier type a and the less likely
   * outcome A. The types do equally well. Outcome B is nobody's. People of a group share luck.
   */
  static MadeUpPeople confounded(int groups, Random random) {
    MadeUpPeople made = new MadeUpPeople();
    int[] placed = new int[2];
    double[][] luck = new double[2][groups];
    for (int g = 0; g < groups; g++) {
      luck[0][g] = 0.3 * random.nextGaussian();
      luck[1][g] = 0.3 * random.nextGaussian();
    }
    for (int i = 0; i < groups * 40; i++) {
      double days = 28 * random.nextDouble();
      boolean first = random.nextDouble() < 1 / (1 + Math.exp(-0.1 * (days - 14)));
      int group = placed[first ? 0 : 1]++ % groups;
      double shared = luck[first ? 0 : 1][group];
      boolean yes = random.nextDouble() < 1 / (1 + Math.exp(0.12 * (days - 14) + shared));
      String type = first ? "a" : "b";
      made.add(
          "p" + (100000 + i),
          type,
          type + group,
          days,
          random.nextBoolean() ? "yes" : "no",
          (yes ? "1" : "0") + "0");
    }
    return made;
  }

  ComparedPeople people() {
    PeopleReading reading = new PeopleReading(COVARIATES, List.of("A", "B"));
    people.forEach(p -> reading.subject(p.id, 1, p.type, p.group, p.values, p.attended));
    verdicts.forEach(v -> reading.judged(v.id, 1, v.problem, v.word));
    return reading.people();
  }

  MadeUpPeople shuffled(Random random) {
    Collections.shuffle(people, random);
    Collections.shuffle(verdicts, random);
    return this;
  }

  /** The one row in which text columns hold these values. */
  static Row row(Table table, List<Row> rows, String... pairs) {
    List<Row> found = new ArrayList<>(rows);
    for (int i = 0; i < pairs.length; i += 2) {
      int column = table.indexOf(pairs[i]);
      String value = pairs[i + 1];
      found.removeIf(row -> !value.equals(String.valueOf(row.value(column))));
    }
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " rows of " + String.join(" ", pairs));
    }
    return found.get(0);
  }
}
