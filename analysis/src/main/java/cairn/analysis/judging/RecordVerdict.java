package cairn.analysis.judging;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Goal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a definition on records of use says of one problem at one milestone, by its own rule for
 * missing records and under every other: the records are looked at once for all.
 *
 * @param problem key of the problem, or {@code all}
 * @param definition the definition
 * @param goalType key of the person's own goal for the problem then, or null without one
 * @param said what it says
 */
record RecordVerdict(
    String problem, OutcomeDefinition definition, @Nullable String goalType, UnderRules said) {

  /**
   * The verdicts at a milestone: of the definitions asked for, and where the whole library is
   * counted of all. They share one evidence a problem.
   */
  static List<RecordVerdict> at(Milestone milestone, JudgedCourse judged, CourseJudge judge) {
    JudgedDefinitions definitions = judge.definitions();
    List<OutcomeDefinition> all =
        judge.isWide(milestone) ? definitions.everyOnRecords() : definitions.onRecords();
    LocalDate at = judged.day(milestone);
    List<RecordVerdict> verdicts = new ArrayList<>();
    for (UseCalendar calendar : judged.calendars().all()) {
      UseEvidence evidence = UseEvidence.of(judged.calendars(), calendar.problem(), at);
      Goal own = judged.goals().ownGoal(calendar.problem(), at.minusDays(1));
      String goalType = own == null ? null : own.type().key();
      for (OutcomeDefinition each : all) {
        if (each.appliesTo(calendar.problem())) {
          UnderRules said = UnderRules.of(each, evidence);
          verdicts.add(new RecordVerdict(calendar.problem().key(), each, goalType, said));
        }
      }
    }
    UseEvidence whole = UseEvidence.ofPerson(judged.calendars(), at);
    for (OutcomeDefinition each : all) {
      if (judged.isAskedOfPerson(each)) {
        verdicts.add(new RecordVerdict(Counts.ALL, each, null, UnderRules.of(each, whole)));
      }
    }
    return verdicts;
  }
}
