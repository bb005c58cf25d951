package cairn.analysis.job;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.judging.CourseJudge;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.HistoryAssembler;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.Setting;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.Contract;
import cairn.ingest.engine.PartTask;
import cairn.ingest.store.PartFolder;
import java.io.IOException;
import java.util.List;

/**
 * Walks the people of one part once, in their order, without a shuffle: builds one history at a
 * time, asks every question of it, and adds up. It is sent to where the part is worked on, so it
 * holds what can be sent, and reads groups and meetings there.
 */
final class PartAnalysis implements PartTask<Tallies> {
  private static final long serialVersionUID = 1L;

  private final AnalysisRequest request;
  private final PartFolder records;
  private final PartFolder results;

  PartAnalysis(AnalysisRequest request, PartFolder records, PartFolder results) {
    this.request = request;
    this.records = records;
    this.results = results;
  }

  @Override
  public Tallies run(int part) throws IOException {
    Contract contract = request.contract();
    Cutoff cutoff = Cutoff.endOf(request.month());
    StudyPlan plan = request.plan();
    try (RecordsReader reader = new RecordsReader(records, contract);
        PartSink sink = new PartSink(results, part)) {
      Meetings all = reader.meetings().attended(request.hasAttendance());
      HistoryAssembler histories = new HistoryAssembler(reader.part(part), all, cutoff);
      List<AskedQuestion<?>> questions =
          AskedQuestion.of(Questions.of(Setting.of(request, histories.meetings())));
      CourseJudge judge = request.judge(histories.meetings());
      while (histories.hasNext()) {
        JudgedPerson person = judge.judged(histories.next());
        if (!plan.includes(person.history().client().ageAtIntake())) {
          questions.forEach(question -> question.leaveOut(person));
          continue;
        }
        for (AskedQuestion<?> question : questions) {
          question.walk(person, sink);
        }
      }
      return new Tallies(questions.stream().map(question -> (Tally) question.tally()).toList());
    }
  }
}
