package cairn.analysis.question.harm;

import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Visit;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.harm.HarmTally.DeathKey;
import cairn.analysis.question.harm.HarmTally.LedgerKey;
import cairn.analysis.question.harm.HarmTally.NaloxoneKey;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.test.PoissonRate;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which harms were there, how often, of whom it was asked; and are they fewer than at the start?
 *
 * @param setting plan, meetings and cutoff
 */
public record HarmQuestion(Setting setting) implements Question<HarmTally> {
  private static final double MONTH = 365.25 / 12;

  @Override
  public HarmTally nothing() {
    return Tally.empty(HarmTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(HarmRow.TABLE, HarmChangeRow.TABLE, NaloxoneRow.TABLE, DeathRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, HarmTally tally, Sink sink) {
    String type = person.firstType();
    if (type == null) {
      return;
    }
    ClientHistory history = person.history();
    new HarmLedger(type, tally).enter(history.safetyReports());
    HarmChanges changes = new HarmChanges(setting);
    for (JudgedCourse judged : person.judged()) {
      changes.count(judged, tally.changes());
    }
    LocalDate died = person.judged().get(0).calendars().diedOn();
    if (died != null && setting.cutoff().knows(died)) {
      LocalDate last =
          history.attended().stream()
              .map(Visit::on)
              .filter(day -> !day.isAfter(died))
              .max(LocalDate::compareTo)
              .orElse(null);
      tally.deaths().count(new DeathKey(type, SinceVisit.of(last, died)));
    }
  }

  @Override
  public void answer(HarmTally tally, EarlierAnswers earlier, Answers answers) {
    answers.put(HarmRow.TABLE, ledger(tally));
    answers.put(HarmChangeRow.TABLE, new HarmChanges(setting).rows(tally.changes()));
    List<NaloxoneRow> naloxone = new ArrayList<>();
    tally
        .naloxone()
        .with(NaloxoneKey.SUMS)
        .sorted()
        .forEach(
            (key, n) ->
                naloxone.add(
                    new NaloxoneRow(key.groupType(), key.month(), n[0], n[1], n[2], n[3], n[4])));
    answers.put(NaloxoneRow.TABLE, naloxone);
    // Whoever died is known by how the stay ended, so that nobody did is said, and not left out.
    Counts<DeathKey> known = tally.deaths().with(DeathKey.SUMS);
    for (SinceVisit since : SinceVisit.values()) {
      known.add(new DeathKey(Counts.ALL, since), 0);
    }
    List<DeathRow> deaths = new ArrayList<>();
    known
        .sorted()
        .forEach((key, n) -> deaths.add(new DeathRow(key.groupType(), key.since(), n[0])));
    answers.put(DeathRow.TABLE, deaths);
  }

  private List<HarmRow> ledger(HarmTally tally) {
    List<HarmRow> rows = new ArrayList<>();
    tally
        .ledger()
        .with(LedgerKey.SUMS)
        .sorted()
        .forEach(
            (key, n) -> {
              PoissonRate rate = new PoissonRate(n[0], n[3] / MONTH);
              Interval exact = rate.exact(setting.level());
              rows.add(
                  new HarmRow(
                      key.groupType(),
                      key.harm(),
                      key.month(),
                      n[0],
                      n[1],
                      n[2],
                      rate.time(),
                      rate.rate(),
                      Limits.of(exact)));
            });
    return rows;
  }
}
