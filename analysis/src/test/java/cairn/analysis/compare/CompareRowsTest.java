package cairn.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.job.ResultTables;
import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.StayingTables;
import cairn.analysis.result.Summary;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CompareRowsTest {
  private final Summary summary = new Summary();

  @Test
  void eachTableHasItsOwnNameAndItsKeyIsMadeOfItsColumns() {
    Set<String> names = new HashSet<>();
    for (Table table : ResultTables.all()) {
      assertTrue(names.add(table.name()), table.name() + " stands twice");
      table.key().forEach(table::indexOf);
      assertTrue(table.columns().stream().noneMatch(c -> c.description().isBlank()), table.name());
    }
  }

  @Test
  void everyWeekOfStayingAddsUpToEverybody() {
    end("psychoeducation", "left", 10, 4);
    end("psychoeducation", "planned", 49, 5);
    end("psychoeducation", "competing", 20, 1);
    end("psychoeducation", "censored", 30, 2);
    List<Row> rows = StayingRows.staying(summary, 0.95);
    assertEquals(8, rows.size(), "weeks 0 to 7");
    for (Row row : rows) {
      long sum = 0;
      for (String state :
          List.of("still_coming", "stopped", "planned_end", "other_end", "follow_up_ended")) {
        sum += number(row, StayingTables.STAYING, state);
      }
      assertEquals(12, sum);
    }
    Row last = rows.get(7);
    assertEquals(8.0 / 12, decimal(last, StayingTables.STAYING, "survival"), 1e-12);
  }

  @Test
  void aMedianThatIsNotReachedSaysSo() {
    end("drop_in", "left", 10, 1);
    end("drop_in", "censored", 400, 9);
    Row median =
        StayingRows.summaries(summary, 0.95).stream()
            .filter(r -> "median_weeks".equals(r.text(1)))
            .findFirst()
            .orElseThrow();
    assertNull(median.value(StayingTables.STAYING_SUMMARY.indexOf("value")));
    assertEquals("not_reached", median.text(StayingTables.STAYING_SUMMARY.indexOf("note")));
  }

  @Test
  void countsAddUpInAnyOrder() {
    Counts one = new Counts();
    Counts other = new Counts();
    one.add(new Key("a", "b"), 1, 2);
    other.add(new Key("a", "b"), 10, 20);
    other.count("c");
    one.merge(other);
    assertEquals(11, one.get(2, "a", "b")[0]);
    assertEquals(22, one.get(2, "a", "b")[1]);
    assertEquals(1, one.get(1, "c")[0]);
    assertEquals(2, other.size(), "the other is left as it was");
    assertEquals(10, other.get(2, "a", "b")[0]);
  }

  private void end(String type, String kind, int days, long n) {
    summary.ends.add(new Key(type, kind, Integer.toString(days)), n);
  }

  private static long number(Row row, Table table, String column) {
    return row.integer(table.indexOf(column));
  }

  private static double decimal(Row row, Table table, String column) {
    return row.number(table.indexOf(column));
  }
}
