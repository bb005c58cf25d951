package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.StudyId;
import cairn.ingest.contract.Table;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Public texts with identifiers, put into every column of every table of a sound delivery, alone
 * and inside other text: each refuses its file.
 */
class IdentifierVectorsTest {
  private static final Path VECTORS =
      Path.of(System.getProperty("cairn.shared", "../shared"), "corpora/identifier-vectors");
  private static final Path CLINIC =
      Path.of(System.getProperty("cairn.sampleData", "../sample-data"), "clinic");
  private static final List<String> FORMS = List.of("%s", "seen by %s today", "c%s", "x_%s-1");
  private static final int ROWS = 6;

  private record Sound(Table table, List<String> header, List<String[]> rows) {}

  private static List<String[]> vectors() throws IOException {
    List<String[]> vectors = new ArrayList<>();
    try (RowReader reader = InputFormat.read(VECTORS.resolve("vectors.csv"))) {
      while (reader.next()) {
        // A few rows of the collection hold no kind but a piece of a sentence.
        boolean whole = reader.size() == 3 && reader.cells()[0].matches("[a-z_]+");
        if (whole && !reader.cells()[2].equals("0") && !reader.cells()[1].isEmpty()) {
          vectors.add(reader.cells().clone());
        }
      }
    }
    return vectors;
  }

  /** Some rows of the clinic with every column of the table; empty where the clinic has none. */
  private static Sound sound(Table table) {
    List<String> header = table.columns().stream().map(Column::name).toList();
    List<String[]> rows = new ArrayList<>();
    try (RowReader reader = InputFormat.read(CLINIC.resolve(table.name() + ".csv"))) {
      while (rows.size() < ROWS && reader.next()) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < reader.size(); i++) {
          cells.put(reader.header().get(i), reader.cells()[i]);
        }
        rows.add(header.stream().map(name -> cells.getOrDefault(name, "")).toArray(String[]::new));
      }
      return new Sound(table, header, rows);
    }
  }

  @Test
  void everyOneRefusesItsFileWhereverItStands() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(VECTORS),
        "Skipped: the folder of shared test collections is not beside the project");
    List<String[]> vectors = vectors();
    assertTrue(vectors.size() > 200);
    List<String> accepted = new ArrayList<>();
    for (Table table : Checked.CONTRACT.tables()) {
      Sound sound = sound(table);
      for (Column column : table.columns()) {
        for (String[] vector : vectors) {
          for (String form : FORMS) {
            String text = form.formatted(vector[1]);
            if (!isOwnAffair(column, text, vector[0]) && !isRefused(sound, column, text)) {
              accepted.add(vector[0] + " as " + form + " in " + table.name() + "." + column.name());
            }
          }
        }
      }
    }
    assertEquals(List.of(), accepted);
  }

  /**
   * A number in a column of numbers and a day in a column of days break the column's own rules; a
   * day may stand in the id of a group or a meeting.
   */
  private static boolean isOwnAffair(Column column, String text, String kind) {
    return switch (column.type()) {
      case INTEGER, NUMBER -> text.matches("[0-9]+");
      case DATE -> kind.equals("date") && text.matches("[0-9TZ:-]+");
      default -> kind.equals("date") && StudyId.isValid(text) && !column.name().equals("client_id");
    };
  }

  private static boolean isRefused(Sound sound, Column column, String text) {
    Findings findings = new Findings();
    TableCheck check =
        new TableCheck(
            Checked.CONTRACT,
            sound.table(),
            "f.csv",
            new HeaderCheck.Heading(sound.header(), 1),
            ReadingTerms.of(YearMonth.of(2026, 10)),
            findings);
    int place = sound.header().indexOf(column.name());
    for (int i = 0; i < sound.rows().size() && !check.isRefused(); i++) {
      String[] cells = sound.rows().get(i).clone();
      if (i == ROWS / 2) {
        cells[place] = text;
      }
      Row row = check.check(i + 2, cells, cells.length);
      assertTrue(row != null || i == ROWS / 2, "the other rows are sound");
    }
    check.finish();
    return findings.isRefused();
  }
}
