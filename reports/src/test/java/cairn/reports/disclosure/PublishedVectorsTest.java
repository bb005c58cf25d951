package cairn.reports.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.disclosure.CountTable.Totals;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The shared examples of what can be worked out of two-way tables, and of the least hiding. */
class PublishedVectorsTest {
  private static final Pattern CELL = Pattern.compile("(?:0=(\\d+))?\\|?(?:1=(\\d+))?|TOTAL");

  @Test
  void theIntervalsOfTwoWayTablesAreExact() throws IOException {
    int tables = 0;
    int intervals = 0;
    for (JsonNode example : read("audit.json")) {
      if (!isTwoWay(example)) {
        continue;
      }
      tables++;
      ProtectedTable shown = shown(example);
      for (Attack known : Attack.on(shown, example.get("zeros_published").asBoolean())) {
        String cell = name(known, shown.table());
        JsonNode expected = example.get("integer_interval").get(cell);
        if (expected != null) {
          intervals++;
          AttackerInterval interval =
              new AttackerInterval(expected.get(0).asLong(), expected.get(1).asLong());
          assertEquals(interval, known.interval(), example.get("name").asText() + " " + cell);
        }
      }
    }
    assertTrue(tables > 0 && intervals > 0, "nothing was compared");
  }

  @Test
  void noMoreCellsAreHiddenThanTheLeastPossible() throws IOException {
    int tables = 0;
    for (JsonNode example : read("optimal.json")) {
      if (example.get("dims").size() != 2) {
        continue;
      }
      tables++;
      JsonNode data = example.get("data");
      long[][] counts = new long[data.size()][data.get(0).size()];
      for (int r = 0; r < counts.length; r++) {
        for (int c = 0; c < counts[0].length; c++) {
          counts[r][c] = data.get(r).get(c).asLong();
        }
      }
      SmallCells rule = new SmallCells(example.get("K").asLong(), false);
      CountTable table =
          CountTable.of(
              "example", keys(counts.length), keys(counts[0].length), counts, Totals.BOTH);
      ProtectedTable shown = Protection.protect(table, rule);
      assertTrue(Audit.isSafe(shown, rule));
      String name = "table " + example.get("n").asInt();
      assertEquals(example.get("optimal_suppressed").asInt(), Attack.on(shown, true).size(), name);
    }
    assertTrue(tables > 0, "nothing was compared");
  }

  private static JsonNode read(String file) throws IOException {
    Path path =
        Path.of(System.getProperty("cairn.shared", "missing"))
            .resolve("corpora/disclosure-vectors")
            .resolve(file);
    Assumptions.assumeTrue(
        Files.isReadable(path), "skipped: the shared disclosure examples are not here");
    return new ObjectMapper().readTree(path.toFile());
  }

  private static boolean isTwoWay(JsonNode example) {
    for (JsonNode cell : example.get("cells")) {
      if (!CELL.matcher(cell.get("name").asText()).matches()) {
        return false;
      }
    }
    return true;
  }

  private static ProtectedTable shown(JsonNode example) {
    int rows = 0;
    int columns = 0;
    for (JsonNode cell : example.get("cells")) {
      int[] place = place(cell, 99, 99);
      rows = place[0] == 99 ? rows : Math.max(rows, place[0] + 1);
      columns = place[1] == 99 ? columns : Math.max(columns, place[1] + 1);
    }
    long[][] counts = new long[rows][columns];
    for (JsonNode cell : example.get("cells")) {
      int[] place = place(cell, rows, columns);
      if (place[0] < rows && place[1] < columns) {
        counts[place[0]][place[1]] = cell.get("value").asLong();
      }
    }
    ProtectedTable shown =
        ProtectedTable.open(
            CountTable.of("example", keys(rows), keys(columns), counts, Totals.BOTH));
    for (JsonNode cell : example.get("cells")) {
      int[] place = place(cell, rows, columns);
      shown = cell.get("suppressed").asBoolean() ? shown.hide(place[0], place[1]) : shown;
    }
    return shown;
  }

  private static int[] place(JsonNode cell, int totalRow, int totalColumn) {
    Matcher name = CELL.matcher(cell.get("name").asText());
    assertTrue(name.matches());
    int row = name.group(1) == null ? totalRow : Integer.parseInt(name.group(1));
    int column = name.group(2) == null ? totalColumn : Integer.parseInt(name.group(2));
    return new int[] {row, column};
  }

  private static String name(Attack known, CountTable table) {
    String row = known.row() == table.totalRow() ? "" : "0=" + known.row();
    String column = known.column() == table.totalColumn() ? "" : "1=" + known.column();
    String bar = row.isEmpty() || column.isEmpty() ? "" : "|";
    String name = row + bar + column;
    return name.isEmpty() ? "TOTAL" : name;
  }

  private static List<String> keys(int size) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      keys.add("k" + i);
    }
    return keys;
  }
}
