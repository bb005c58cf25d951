package cairn.analysis.question.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.context.WeighedScores.Side;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.Setting;
import cairn.analysis.question.change.WeighedKey.What;
import cairn.analysis.table.Counts;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What speaks for a change and against it, from scores put together by hand. */
final class WeighingTest {
  private final Counts<WeighedKey> tally = new Counts<>();
  private int groups;

  private void person(Side side, double before, double after) {
    long then = Double.isNaN(after) ? WeighedKey.NOT_SINCE : Math.round(after * 1000);
    tally.count(
        new WeighedKey(
            new What("week_13", "adcq", side),
            "drop_in",
            "g" + groups++,
            Math.round(before * 1000),
            then));
  }

  private List<DecisionalBalanceRow> rows() {
    return Weighing.rows(
        tally,
        Setting.of(
            new AnalysisRequest(
                YearMonth.of(2026, 10),
                Contract.load(Catalogues.load()),
                "minimum_groups: 10\n",
                null,
                true),
            Meetings.of(List.of(), List.of())));
  }

  private DecisionalBalanceRow row(Side side) {
    return rows().stream()
        .filter(row -> row.side() == side && row.groupType().equals("all"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePairedChangeAndTheReliableOneByWhatIsPublished() {
    // First scores 20 or 40 in twelve people: a standard deviation of 10 √(12/11).
    for (int i = 0; i < 5; i++) {
      person(Side.CONS, 20, 18);
      person(Side.CONS, 40, 30);
    }
    person(Side.CONS, 20, 30);
    person(Side.CONS, 40, Double.NaN);
    DecisionalBalanceRow row = row(Side.CONS);
    assertEquals(11, row.weighed().pairs());
    assertEquals(1, row.weighed().onceOnly());
    assertEquals(11, row.weighed().clusters());
    assertEquals((5 * -2 + 5 * -10 + 10) / 11.0, row.change().change(), 1e-12);
    assertTrue(row.change().changeLower() < row.change().change());
    DecisionalBalanceRow.Reliable reliable = Objects.requireNonNull(row.reliable());
    double deviation = 10 * Math.sqrt(12 / 11.0);
    double least = 1.96 * deviation * Math.sqrt(2) * Math.sqrt(0.1);
    assertEquals(least, reliable.leastChange(), 1e-9);
    assertEquals(1, reliable.up().up());
    assertEquals(5, reliable.down().down(), "down by 10, and the least is 9.16");
    assertEquals(5 / 11.0, reliable.down().downShare(), 1e-12);
  }

  @Test
  void ofTheBalanceThereIsTheMeanChangeAlone() {
    for (int i = 0; i < 12; i++) {
      person(Side.BALANCE, i, i + 4 + i % 2);
    }
    DecisionalBalanceRow row = row(Side.BALANCE);
    assertEquals(4.5, row.change().change(), 1e-12);
    assertNull(row.reliable());
    assertEquals("no reliability is published of the balance", row.note());
  }

  @Test
  void aFewPeopleHaveNoDeviationOfTheirOwn() {
    for (int i = 0; i < 9; i++) {
      person(Side.PROS, i, i + i % 3);
    }
    assertNull(row(Side.PROS).reliable());
    assertTrue(Objects.requireNonNull(row(Side.PROS).note()).startsWith("fewer than 10 people"));
  }

  @Test
  void whereNobodyWeighedThereIsNoRow() {
    assertEquals(List.of(), rows());
  }
}
