package cairn.analysis.job;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.Judgement;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.HistoryAssembler;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.stage.StageTransition;
import cairn.analysis.person.stay.Episodes;
import cairn.ingest.engine.Parting;
import cairn.ingest.store.PartFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells of one person what the analysis makes of the records, by the very same steps. */
public final class ExplainJob {
  private ExplainJob() {}

  /**
   * The explanation; empty where the records hold no such person by the month's end.
   *
   * @param records the part files of the records
   * @param request the month and the plan
   * @param client id of the person
   * @param definitions the definitions asked for
   * @throws IOException when the disk refuses
   */
  public static Optional<Explanation> of(
      PartFolder records,
      AnalysisRequest request,
      String client,
      List<OutcomeDefinition> definitions)
      throws IOException {
    Cutoff cutoff = Cutoff.endOf(request.month());
    try (RecordsReader reader = new RecordsReader(records, request.contract())) {
      Meetings all = reader.meetings().attended(request.hasAttendance());
      int part = Parting.part(Parting.hash(client), reader.parts());
      HistoryAssembler histories = new HistoryAssembler(reader.part(part), all, cutoff);
      while (histories.hasNext()) {
        ClientHistory history = histories.next();
        if (history.client().id().value().equals(client)) {
          return Optional.of(explain(history, histories.meetings(), request, definitions));
        }
      }
      return Optional.empty();
    }
  }

  private static Explanation explain(
      ClientHistory history,
      Meetings meetings,
      AnalysisRequest request,
      List<OutcomeDefinition> definitions) {
    StudyPlan plan = request.plan();
    Cutoff cutoff = Cutoff.endOf(request.month());
    List<Explanation.Weeks> weeks = new ArrayList<>();
    List<Explanation.Judged> verdicts = new ArrayList<>();
    for (JudgedCourse judged : request.judge(definitions, meetings).judged(history).judged()) {
      Course course = judged.course();
      for (UseCalendar calendar : judged.calendars().all()) {
        weeks.add(
            new Explanation.Weeks(course.start(), calendar.problem().key(), judged.word(calendar)));
      }
      judged.judgements().stream()
          .sorted(Judgement.BY_KEY)
          .forEach(each -> verdicts.add(judged(course, each)));
    }
    List<StageTransition> moves = new ArrayList<>();
    for (StageCourse course : StageCourse.of(history.stages())) {
      moves.addAll(course.transitions(plan.stagePairing(), cutoff));
    }
    return new Explanation(
        history,
        Episodes.of(history, meetings, plan::gapOf, cutoff),
        moves,
        weeks,
        verdicts,
        request.families());
  }

  private static Explanation.Judged judged(Course course, Judgement each) {
    return new Explanation.Judged(
        course.start(),
        each.problem(),
        each.definition(),
        each.milestone().key(),
        each.goalType(),
        each.window(),
        each.verdict());
  }
}
