package cairn.analysis.question.period;

import static cairn.analysis.table.Counts.ALL;

import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.period.PeriodTally.StandingKey;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many people came in the month and in the quarter it ends, and where do they stand? Counts of
 * a period, never "ever so far": what is published of them month after month does not give away by
 * subtraction who came between.
 *
 * @param setting plan, meetings and cutoff
 */
public record PeriodQuestion(Setting setting) implements Question<PeriodTally> {
  @Override
  public PeriodTally nothing() {
    return Tally.empty(PeriodTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(PeriodRow.TABLE);
  }

  private List<ReportedPeriod> periods() {
    return ReportedPeriod.endingWith(YearMonth.from(setting.cutoff().lastDay()));
  }

  @Override
  public void walk(JudgedPerson person, PeriodTally tally, Sink sink) {
    String type = person.firstType();
    if (type == null) {
      return;
    }
    PeriodStanding standing = new PeriodStanding(setting, person);
    for (ReportedPeriod period : periods()) {
      if (standing.cameIn(period.days())) {
        standing
            .in(period)
            .forEach(
                (measure, category) ->
                    tally.people().count(new StandingKey(type, period.name(), measure, category)));
      }
    }
  }

  @Override
  public void answer(PeriodTally tally, EarlierAnswers earlier, Answers answers) {
    Counts<StandingKey> people = tally.people().with(List.of(StandingKey::ofAllTypes));
    Set<String> types = new TreeSet<>(Set.of(ALL));
    people.sorted().keySet().forEach(key -> types.add(key.groupType()));
    List<PeriodRow> rows = new ArrayList<>();
    for (String type : types) {
      for (ReportedPeriod period : periods()) {
        for (PeriodMeasure measure : PeriodMeasure.values()) {
          if (measure.isOfQuarters() || !period.isQuarter()) {
            for (PeriodCategory category : measure.categories()) {
              StandingKey key = new StandingKey(type, period.name(), measure, category);
              rows.add(new PeriodRow(type, period.name(), measure, category, people.get(key)));
            }
          }
        }
      }
    }
    answers.put(PeriodRow.TABLE, PeriodRow.TABLE.inKeyOrder(rows));
  }
}
