package cairn.analysis.question.change;

import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.table.OpenShare;
import cairn.analysis.table.Proportion;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed for people, for the better and for the worse, and what error alone would show of it?
 *
 * @param setting plan, meetings and cutoff
 */
public record ChangeQuestion(Setting setting) implements Question<ChangeTally> {
  private static final double MILLION = 1e6;

  @Override
  public ChangeTally nothing() {
    return Tally.empty(ChangeTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(
        ChangeRow.TABLE,
        ByChanceRow.TABLE,
        BeforeAfterRow.TABLE,
        SaferBesideLessRow.TABLE,
        DecisionalBalanceRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, ChangeTally tally, Sink sink) {
    ChangeCounts changes = new ChangeCounts(tally);
    for (JudgedCourse judged : person.judged()) {
      changes.count(judged);
      BeforeAfterCounts.count(judged, setting.plan(), tally.beforeAfter());
    }
    Weighing.count(person, setting, tally.weighed());
  }

  @Override
  public void answer(ChangeTally tally, EarlierAnswers earlier, Answers answers) {
    answers.put(ChangeRow.TABLE, changes(tally, setting.level()));
    answers.put(ByChanceRow.TABLE, byChance(tally, setting.level()));
    answers.put(BeforeAfterRow.TABLE, BeforeAfter.of(tally, setting));
    answers.put(SaferBesideLessRow.TABLE, SaferBesideLess.rows(tally.beside(), setting.level()));
    answers.put(DecisionalBalanceRow.TABLE, Weighing.rows(tally.weighed(), setting));
  }

  private static List<ChangeRow> changes(ChangeTally tally, double level) {
    List<ChangeRow> rows = new ArrayList<>();
    tally
        .changes()
        .with(ChangeKey.SUMS)
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new ChangeRow(
                        key.groupType(),
                        key.milestone(),
                        key.way(),
                        key.part(),
                        n[0],
                        n[1],
                        n[2],
                        OpenShare.of(new Counted(n[0], n[1]), n[2], level))));
    return rows;
  }

  static List<ByChanceRow> byChance(ChangeTally tally, double level) {
    List<ByChanceRow> rows = new ArrayList<>();
    tally
        .byChance()
        .with(ChangeKey.SUMS)
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new ByChanceRow(
                        key.groupType(),
                        key.milestone(),
                        key.way(),
                        key.part(),
                        n[0],
                        n[1],
                        new ByChanceRow.Expected(
                            n[2] / MILLION, n[0] == 0 ? null : (Double) (n[2] / MILLION / n[0])),
                        n[3],
                        Proportion.of(Wilson.interval(new Counted(n[3], n[0]), level)))));
    return rows;
  }
}
