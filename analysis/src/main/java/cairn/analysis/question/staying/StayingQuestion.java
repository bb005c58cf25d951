package cairn.analysis.question.staying;

import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.stay.Episodes;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.attendance.AttendanceTally;
import cairn.analysis.question.people.PeopleTally;
import cairn.analysis.question.staying.StayingTally.EndKey;
import cairn.analysis.question.staying.StayingTally.GapKey;
import cairn.analysis.question.staying.StayingTally.ReturnKey;
import cairn.analysis.question.staying.StayingTally.StayKey;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Proportion;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.model.GroupType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long do people keep coming, how do their stays end, and do they come back?
 *
 * @param setting plan, meetings and cutoff
 */
public record StayingQuestion(Setting setting) implements Question<StayingTally> {
  @Override
  public StayingTally nothing() {
    return Tally.empty(StayingTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(
        EpisodeRow.TABLE,
        StayingRow.TABLE,
        StayingSummaryRow.TABLE,
        CompletionRow.TABLE,
        StayingComparisonRow.TABLE,
        StayingSensitivityRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, StayingTally tally, Sink sink) {
    List<Episode> stays =
        new ArrayList<>(
            Episodes.of(
                person.history(), setting.meetings(), setting.plan()::gapOf, setting.cutoff()));
    stays.sort(
        Comparator.comparing((Episode stay) -> stay.type().key()).thenComparing(Episode::number));
    otherGaps(person, tally.gaps());
    for (Episode stay : stays) {
      sink.write(EpisodeRow.TABLE, row(person, stay));
      if (stay.number() == 1) {
        first(person, stay, tally);
      }
      Verdict back = stay.cameBack(setting.plan().reengagementDays(), setting.cutoff());
      if (back.isEvaluable()) {
        long came = back.status() == Status.ACHIEVED ? 1 : 0;
        tally.returns().add(new ReturnKey(stay.type().key()), 1, came);
      }
    }
  }

  private static void first(JudgedPerson person, Episode stay, StayingTally tally) {
    String type = stay.type().key();
    String cluster = stay.firstGroup().cluster(person.history().client().id());
    tally.ends().count(new EndKey(type, stay.end(), stay.days()));
    tally.stays().count(new StayKey(type, cluster, stay.end(), stay.days()));
    if (type.equals(person.firstType()) && stay.type().asked().stopping()) {
      tally.ends().count(new EndKey(Counts.ALL, stay.end(), stay.days()));
      tally.stays().count(new StayKey(Counts.ALL, cluster, stay.end(), stay.days()));
    }
  }

  /** The same first stays as other gaps would have them. */
  private void otherGaps(JudgedPerson person, Counts<GapKey> gaps) {
    for (int gap : setting.plan().sensitivityGaps()) {
      for (Episode stay :
          Episodes.of(person.history(), setting.meetings(), type -> gap, setting.cutoff())) {
        if (stay.number() == 1 && stay.type().asked().stopping()) {
          String type = stay.type().key();
          gaps.count(new GapKey(type, gap, stay.end(), stay.days()));
          if (type.equals(person.firstType())) {
            gaps.count(new GapKey(Counts.ALL, gap, stay.end(), stay.days()));
          }
        }
      }
    }
  }

  private EpisodeRow row(JudgedPerson person, Episode stay) {
    return new EpisodeRow(
        person.id(),
        stay.type().key(),
        stay.number(),
        new EpisodeRow.Sessions(
            stay.firstGroup().id().value(), stay.startedOn(), stay.lastOn(), stay.sessions()),
        new EpisodeRow.End(
            stay.end(),
            stay.reason() == null ? null : stay.reason().key(),
            stay.days(),
            stay.isFollowedWithin(setting.plan().reengagementDays())));
  }

  @Override
  public void answer(StayingTally tally, EarlierAnswers earlier, Answers answers) {
    StayingHorizon.Longest longest = StayingHorizon.Longest.of(setting.plan(), setting.meetings());
    answers.put(StayingRow.TABLE, StayingWeeks.rows(tally, setting));
    answers.put(StayingSummaryRow.TABLE, StayingSummaries.rows(tally, setting, longest));
    answers.put(CompletionRow.TABLE, completion(tally, earlier.tally(AttendanceTally.class)));
    answers.put(
        StayingComparisonRow.TABLE,
        StayingComparisons.rows(
            tally,
            earlier.tally(PeopleTally.class).reference(setting),
            setting,
            longest,
            StayingPeople.read(earlier, setting.plan())));
    answers.put(StayingSensitivityRow.TABLE, GapShares.rows(tally, gaps(), setting));
  }

  private List<CompletionRow> completion(StayingTally tally, AttendanceTally attendance) {
    List<CompletionRow> rows = new ArrayList<>();
    attendance
        .courses()
        .sorted()
        .forEach((key, n) -> rows.add(completion(key.groupType(), key.rule(), n)));
    String back = CompletionRow.cameBack(setting.plan().reengagementDays());
    tally.returns().sorted().forEach((key, n) -> rows.add(completion(key.groupType(), back, n)));
    return CompletionRow.TABLE.inKeyOrder(rows);
  }

  private CompletionRow completion(String type, String rule, long[] n) {
    return new CompletionRow(
        type,
        rule,
        n[0],
        n[1],
        Proportion.of(Wilson.interval(new Counted(n[1], n[0]), setting.level())));
  }

  private Map<String, Integer> gaps() {
    Map<String, Integer> gaps = new TreeMap<>();
    for (GroupType type : setting.request().contract().catalogues().groupTypes().values()) {
      gaps.put(type.key(), setting.plan().gapOf(type));
    }
    return gaps;
  }
}
