package cairn.analysis.question.comparison;

import static cairn.analysis.start.MadeUpSubjects.judged;
import static cairn.analysis.start.MadeUpSubjects.lived;
import static cairn.analysis.start.MadeUpSubjects.subject;
import static cairn.analysis.start.MadeUpSubjects.used;

import cairn.analysis.person.plan.AdjustmentMethod;
import cairn.analysis.person.plan.ComparisonPlan;
import cairn.analysis.person.plan.Covariate;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.JudgedRow;
import cairn.analysis.start.PeopleReading;
import cairn.analysis.start.SubjectRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Made-up people whose type depends on how much they used, and whose outcome does too. */
final class MadeUpPeople {
  static final List<Covariate> COVARIATES =
      List.of(Covariate.BASELINE_DAYS, Covariate.MANDATED, Covariate.HOUSING);

  private final List<SubjectRow> people = new ArrayList<>();
  private final List<JudgedRow> verdicts = new ArrayList<>();

  /** A plan with a primary outcome A, these covariates and so many groups at least. */
  static StudyPlan plan(int minimumGroups) {
    StudyPlan s = StudyPlan.standard();
    return new StudyPlan(
        s.people(),
        s.outcomes(),
        s.stays(),
        s.stagePairing(),
        new ComparisonPlan(
            "b",
            "A",
            s.primaryMilestone(),
            COVARIATES,
            AdjustmentMethod.DOUBLY_ROBUST,
            minimumGroups),
        s.precision(),
        s.smallestCell());
  }

  /** The comparison with type b, by a plan that asks for ten groups. */
  Comparison compared() {
    return Comparison.of(people(), plan(10), "b");
  }

  MadeUpPeople add(
      String id, String type, String group, @Nullable Double days, boolean mandated, String word) {
    return add(id, type, group, days, mandated, "housed", type, word);
  }

  MadeUpPeople add(
      String id,
      String type,
      String group,
      @Nullable Double days,
      @Nullable Boolean mandated,
      String housing,
      @Nullable String attended,
      String word) {
    people.add(subject(id, 1, type, group, used(days, null), lived(mandated, housing), attended));
    verdicts.add(judged(id, 1, "alcohol", word));
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
          random.nextBoolean(),
          (yes ? "1" : "0") + "0");
    }
    return made;
  }

  ComparedPeople people() {
    PeopleReading reading = new PeopleReading(COVARIATES, List.of("A", "B"));
    people.forEach(reading::subject);
    verdicts.forEach(reading::judged);
    return reading.people();
  }

  MadeUpPeople shuffled(Random random) {
    Collections.shuffle(people, random);
    Collections.shuffle(verdicts, random);
    return this;
  }
}
