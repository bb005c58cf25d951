package cairn.analysis.question.sensitivity;

import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.judging.Judgement;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Code;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the primary outcome and any positive change at the primary milestone by what was recorded
 * of people at intake, with their groups, because people of one group are alike.
 *
 * @param plan the primary outcome and its milestone
 */
record BandCounts(StudyPlan plan) {
  private static final String HOUSING = "housing";
  private static final int ENTRY_DAYS = 28;

  void count(JudgedPerson person, JudgedCourse judged, Counts<BandKey> counts) {
    Course course = judged.course();
    Map<String, String> bands = bands(person, course.start());
    String group = judged.cluster();
    for (Judgement each : judged.judgements()) {
      if (!each.milestone().equals(plan.primaryMilestone()) || !isLookedAt(each.definition())) {
        continue;
      }
      String milestone = each.milestone().key();
      long counted = each.verdict().isCounted() ? 1 : 0;
      long achieved = each.verdict().status() == Status.ACHIEVED ? 1 : 0;
      long unplaced = each.verdict().isUnplaced() ? 1 : 0;
      bands.forEach(
          (variable, band) ->
              counts.add(
                  new BandKey(variable, band, each.definition(), milestone, group),
                  1,
                  counted,
                  achieved,
                  unplaced));
    }
  }

  private boolean isLookedAt(String definition) {
    return definition.equals(plan.primaryOutcome()) || definition.equals(JoinedDefinition.POSITIVE);
  }

  /** What is known of the person at intake, and the housing recorded by the 28th day. */
  private static Map<String, String> bands(JudgedPerson person, LocalDate start) {
    Map<String, String> bands = new LinkedHashMap<>();
    for (IntakeVariable variable : IntakeVariable.values()) {
      if (variable != IntakeVariable.MOST_PROBLEMATIC) {
        bands.put(variable.key(), variable.of(person.history().client()));
      }
    }
    String housing = IntakeVariable.UNKNOWN;
    for (Circumstance each : person.history().circumstances()) {
      Code code = each.housing();
      boolean atEntry = !each.recordedOn().isAfter(start.plusDays(ENTRY_DAYS));
      boolean first = housing.equals(IntakeVariable.UNKNOWN) || !each.recordedOn().isAfter(start);
      if (code != null && atEntry && first) {
        housing = code.key();
      }
    }
    bands.put(HOUSING, housing);
    return bands;
  }
}
