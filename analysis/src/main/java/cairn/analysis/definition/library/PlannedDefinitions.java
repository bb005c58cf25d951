package cairn.analysis.definition.library;

import cairn.analysis.definition.Terms;
import cairn.ingest.model.Provenance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a study plan chooses among the definitions: the windows of point prevalence, and reliable
 * change by Jacobson and Truax where the plan gives the numbers it needs. Nothing that is published
 * is changed: a window that the library lacks gives a definition of its own.
 */
final class PlannedDefinitions {
  /** The family of point prevalence; what follows is the window in days. */
  private static final String POINT_PREVALENCE = "ABS-1-";

  /** The member of the family that others are made like. */
  private static final String MODEL = POINT_PREVALENCE + "28";

  private static final String BY_SPREAD = "RED-1-jt";

  private PlannedDefinitions() {}

  /**
   * The definitions with those reported by default that the plan asks for.
   *
   * @param all the library, in its order
   * @param windows days of point prevalence
   * @param spreads whether the plan gives standard deviation and reliability of days of use
   */
  static List<OutcomeDefinition> of(
      Collection<OutcomeDefinition> all, List<Integer> windows, boolean spreads) {
    Set<Integer> wanted = new TreeSet<>(windows);
    List<OutcomeDefinition> planned = new ArrayList<>();
    int behindFamily = 0;
    for (OutcomeDefinition each : all) {
      if (isPointPrevalence(each)) {
        planned.add(each.reported(wanted.remove(each.terms().windowDays())));
        behindFamily = planned.size();
      } else {
        planned.add(each.id().equals(BY_SPREAD) && spreads ? each.reported(true) : each);
      }
    }
    for (OutcomeDefinition each : all) {
      if (each.id().equals(MODEL)) {
        planned.addAll(behindFamily, wanted.stream().map(days -> over(days, each)).toList());
      }
    }
    return planned;
  }

  private static boolean isPointPrevalence(OutcomeDefinition definition) {
    return definition.id().equals(POINT_PREVALENCE + definition.terms().windowDays());
  }

  private static OutcomeDefinition over(int days, OutcomeDefinition model) {
    Terms like = model.terms();
    Terms terms = new Terms(days, like.threshold(), like.coverage(), like.missing(), like.mixed());
    String ofThem = days == 1 ? "the day" : "all " + days + " days";
    return new OutcomeDefinition(
        new Title(
            POINT_PREVALENCE + days,
            1,
            model.group(),
            days == 1 ? "No use on the last day" : "No use in the last " + days + " days",
            model.asks()),
        new Meaning(
            model.rule().describe(terms),
            "days of use in [x - " + days + ", x) = 0",
            "Hughes and colleagues 2003 (point prevalence); the window is the study plan's",
            Provenance.HOUSE,
            "No use reported on " + ofThem + " gives achieved with 0 days.",
            List.of()),
        new Scope(model.problems(), 0, model.denominators()),
        terms,
        model.ruling(),
        true);
  }
}
