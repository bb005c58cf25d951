package cairn.sample.person;

import cairn.sample.program.Draw;
import cairn.sample.program.ProgramSettings;
import java.util.ArrayList;
import java.util.List;

/** Draws a person: traits first, then what follows from them. */
public final class PersonDraw {
  private static final List<String> WELLBEING =
      List.of("anxiety", "depression", "trauma", "loneliness", "relationships", "anger", "money");

  private final Draw draw;
  private final double severity;
  private final double motivation;
  private final double stability;
  private final double distress;
  private final boolean earlierTreatment;
  private final boolean mandated;
  private final double leaning;

  private PersonDraw(Draw draw) {
    this.draw = draw;
    severity = draw.normal();
    motivation = draw.normal();
    stability = 0.4 * -severity + 0.9 * draw.normal();
    distress = 0.3 * severity + 0.95 * draw.normal();
    earlierTreatment = draw.chance(Draw.logistic(-0.2 + 0.8 * severity));
    mandated = draw.chance(Draw.logistic(-2 + 0.4 * severity));
    leaning = 0.4 * severity + (earlierTreatment ? 0.5 : 0) + 0.85 * draw.normal() - 0.3;
  }

  /**
   * The person with this number, who is the same in a program of any size.
   *
   * @param number from 0
   */
  public static Person person(int number, ProgramSettings settings, Draw draw) {
    PersonDraw traits = new PersonDraw(draw);
    String id = "p" + String.valueOf(1_000_001 + number).substring(1);
    int first = (int) settings.firstDay().toEpochDay();
    int last = (int) settings.lastDay().toEpochDay();
    int intake =
        draw.chance(0.15) ? first + draw.whole(0, 20) : first + draw.whole(0, last - first);
    boolean forSomebodyElse = draw.chance(0.07);
    return new Person(
        id,
        Math.min(intake, last),
        new Person.Traits(
            traits.severity, traits.motivation, traits.stability, traits.distress, traits.leaning),
        new Person.Background(
            forSomebodyElse,
            Math.min(90, Math.max(18, (int) Math.round(40 + 12 * draw.normal()))),
            gender(draw),
            traits.mandated,
            draw.chance(Draw.logistic(0.1 + 0.8 * traits.distress)),
            traits.earlierTreatment),
        forSomebodyElse ? traits.sidesOfLife("relationships") : traits.issues());
  }

  private static String gender(Draw draw) {
    return List.of("man", "woman", "nonbinary", "other", "undisclosed")
        .get(draw.weighted(0.56, 0.37, 0.04, 0.01, 0.02));
  }

  private List<Issue> issues() {
    List<Substance> substances = new ArrayList<>();
    int count = 1 + draw.weighted(0.5, 0.35, 0.15);
    for (int i = 0; i < count; i++) {
      substances.add(Substance.draw(draw, substances));
    }
    List<Issue> issues = new ArrayList<>();
    for (Substance substance : substances) {
      double logOdds = StrictMath.log(substance.days() / (28.5 - substance.days()));
      double share = Draw.logistic(logOdds + 0.5 * severity + 0.7 * draw.normal());
      boolean most = issues.isEmpty();
      issues.add(new Issue(substance.problem(), substance, share, goalType(substance, most)));
    }
    if (draw.chance(Draw.logistic(0.2 + 0.7 * distress))) {
      issues.addAll(sidesOfLife(draw.of(WELLBEING)));
    }
    if (draw.chance(0.1)) {
      String risk = substances.get(0).isOpioid() ? "overdose_risk" : "impaired_driving";
      issues.add(new Issue(risk, null, 0, "safer_use"));
    }
    return issues;
  }

  private List<Issue> sidesOfLife(String problem) {
    return List.of(new Issue(problem, null, 0, "other"));
  }

  private String goalType(Substance substance, boolean mostProblematic) {
    double abstinence = StrictMath.exp(-0.15 + 1.2 * leaning + (substance.isOpioid() ? 0.5 : 0));
    double exploring = StrictMath.exp(-0.9 - 0.8 * motivation);
    double safer = StrictMath.exp(-1.5 - 0.5 * leaning);
    double less = StrictMath.exp(0.4 - 0.6 * leaning);
    switch (draw.weighted(abstinence, exploring, safer, less)) {
      case 0:
        return mostProblematic
            ? draw.chance(0.3) ? "abstinence_most_problematic" : "abstinence"
            : draw.chance(0.5) ? "abstinence_other" : "abstinence";
      case 1:
        return "exploring";
      case 2:
        return "safer_use";
      default:
        return less(substance);
    }
  }

  private String less(Substance substance) {
    switch (substance.pattern()) {
      case DRINKS:
        return List.of("moderation", "fewer_days", "smaller_amount")
            .get(draw.weighted(0.5, 0.3, 0.2));
      case SMOKES:
        return draw.chance(0.5) ? "smaller_amount" : "fewer_days";
      case HOURS:
        return draw.chance(0.5) ? "fewer_hours" : "fewer_days";
      case OCCASIONS:
        return draw.chance(0.5) ? "special_occasions_only" : "fewer_days";
      default:
        return "fewer_days";
    }
  }
}
