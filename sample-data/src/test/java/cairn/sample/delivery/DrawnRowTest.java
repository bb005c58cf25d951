package cairn.sample.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Measure;
import cairn.sample.program.ProgramSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are filled by name, and what a table needs or does not have is said with its name. */
class DrawnRowTest {
  private static final int DAY = (int) LocalDate.of(2026, 10, 5).toEpochDay();

  @TempDir private Path folder;

  private DeliveryFiles open() throws IOException {
    ProgramSettings settings = new ProgramSettings(10, 3, 1);
    return DeliveryFiles.open(folder, settings, settings.lastMonth(), table -> true);
  }

  @Test
  void columnsStandWhereTheContractHasThemInAnyOrderFilled() throws IOException {
    try (DeliveryFiles delivery = open()) {
      delivery
          .row(Away.class)
          .with(Away::reason, "holiday, \"long\"")
          .on(Away::fromOn, DAY)
          .with(Away::client, "p1")
          .write();
      delivery
          .row(Measure.class)
          .with(Measure::score, 2.25)
          .on(Measure::measuredOn, DAY)
          .with(Measure::subscale, "total")
          .with(Measure::instrument, "phq_9")
          .with(Measure::client, "p1")
          .write();
    }
    List<String> away = Files.readAllLines(folder.resolve("away.csv"));
    assertEquals("p1,2026-10-05,,\"holiday, \"\"long\"\"\"", away.get(1).replaceAll(",+$", ""));
    List<String> measures = Files.readAllLines(folder.resolve("measures.csv"));
    assertEquals("p1,phq_9,total,2026-10-05,2.3", measures.get(1).replaceAll(",+$", ""));
  }

  @Test
  void aRequiredColumnThatNoStoryFillsIsNamedWithItsTable() throws IOException {
    try (DeliveryFiles delivery = open()) {
      DrawnRow row = delivery.row(Away.class).with(Away::client, "p1").on(Away::fromOn, DAY);
      assertEquals(
          "a story writes a row of away without reason, which the contract requires",
          assertThrows(IllegalStateException.class, row::write).getMessage());
    }
  }

  @Test
  void aColumnOfAnotherTableIsNamedWithTheTable() throws IOException {
    try (DeliveryFiles delivery = open()) {
      DrawnRow row = delivery.row(Away.class);
      assertEquals(
          "a story fills dose, and away has no such column",
          assertThrows(IllegalArgumentException.class, () -> row.with(Care::dose, 4)).getMessage());
    }
  }
}
