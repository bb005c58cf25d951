package cairn.analysis.question.sensitivity;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.judging.RuleKey;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.outcome.OutcomeTally;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much do results depend on the definition and on what missing records are taken for, and for
 * whom do they differ?
 *
 * @param setting plan, meetings and cutoff
 */
public record SensitivityQuestion(Setting setting) implements Question<SensitivityTally> {
  @Override
  public SensitivityTally nothing() {
    return Tally.empty(SensitivityTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(SensitivityRow.TABLE, SensitivityDefinitionRow.TABLE, BandRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, SensitivityTally tally, Sink sink) {
    BandCounts bands = new BandCounts(setting.plan());
    for (JudgedCourse judged : person.judged()) {
      bands.count(person, judged, tally.bands());
    }
  }

  @Override
  public void answer(SensitivityTally tally, EarlierAnswers earlier, Answers answers) {
    StudyPlan plan = setting.plan();
    List<OutcomeDefinition> counted = setting.request().counted();
    Counts<RuleKey> underRules = earlier.tally(OutcomeTally.class).underRules();
    LibraryUnderRules library = LibraryUnderRules.of(underRules, counted);
    // The plan may name the month's end itself as its primary milestone.
    Set<String> milestones =
        new HashSet<>(List.of(plan.primaryMilestone().key(), Milestone.MONTH_END.key()));
    answers.put(SensitivityRow.TABLE, library.rows(milestones, plan.seed(), setting.level()));
    Set<String> answered = library.answered();
    answers.put(
        SensitivityDefinitionRow.TABLE,
        counted.stream()
            .map(each -> SensitivityDefinitionRow.of(each, answered.contains(each.id())))
            .toList());
    answers.put(
        BandRow.TABLE,
        new Bands(plan.minimumGroups(), plan.smallestCell(), setting.level()).rows(tally.bands()));
  }
}
