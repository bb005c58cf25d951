package cairn.ingest.store.part;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class PartTest {
  public static final Table TABLE =
      Table.result(
          "thing",
          "One row is a thing.",
          List.of("id"),
          List.of(
              Column.required("id", ColumnType.TEXT, "the thing's id"),
              Column.optional("count", ColumnType.INTEGER, "how many"),
              Column.optional("share", ColumnType.NUMBER, "which part"),
              Column.optional("yes", ColumnType.BOOLEAN, "whether"),
              Column.optional("on", ColumnType.DATE, "when"),
              Column.optional("kinds", ColumnType.LIST, "which kinds")));

  @TempDir private Path folder;

  @Test
  void rowsComeBackAsTheyWereWritten() throws IOException {
    List<Row> rows =
        List.of(
            new Row("a", 1L, 0.5, true, LocalDate.of(2024, 2, 29), "x|y"),
            new Row("é", null, null, null, null, null),
            new Row("b", Long.MIN_VALUE, -0.0, false, LocalDate.of(1900, 1, 1), ""));
    Path file = write("part", TABLE, rows);

    List<Row> back = read(file, TABLE);

    assertEquals(3, back.size());
    for (int i = 0; i < 3; i++) {
      for (int c = 0; c < 6; c++) {
        assertEquals(rows.get(i).value(c), back.get(i).value(c));
      }
    }
  }

  @Test
  void moreRowsThanOneDictionaryHolds() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 300_000; i++) {
      rows.add(new Row("id" + i, (long) i, i / 7.0, i % 3 == 0 ? null : i % 3 == 1, null, "k"));
    }
    Path file = write("part", TABLE, rows);

    try (PartReader reader = PartReader.open(file, TABLE)) {
      assertEquals(300_000, reader.rows());
      for (Row row : rows) {
        Row back = reader.next();
        assertEquals(row.text(0), back.text(0));
        assertEquals(row.integer(1), back.integer(1));
        assertEquals(row.number(2), back.number(2));
        assertEquals(row.bool(3), back.bool(3));
        assertNull(back.date(4));
      }
      assertFalse(reader.hasNext());
    }
  }

  @Test
  void equalRowsGiveEqualBytes() throws IOException {
    List<Row> rows = List.of(new Row("a", 1L, 2.0, true, LocalDate.EPOCH, null));
    assertArrayEquals(
        Files.readAllBytes(write("one", TABLE, rows)),
        Files.readAllBytes(write("two", TABLE, rows)));
  }

  @Test
  void footerHoldsTheDescriptionsAndNothingOfTheRun() throws IOException {
    String bytes =
        new String(
            Files.readAllBytes(write("part", TABLE, List.of())), StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains("org.apache.spark.sql.parquet.row.metadata"));
    assertTrue(bytes.contains("\"comment\":\"the thing's id\""));
    assertTrue(bytes.contains("\"nullable\":false"));
    assertFalse(bytes.contains(System.getProperty("user.name") + "@"));
  }

  @Test
  void someColumnsInAnotherOrder() throws IOException {
    Path file = write("part", TABLE, List.of(new Row("a", 7L, null, null, LocalDate.EPOCH, null)));
    try (PartReader reader = PartReader.open(file, TABLE, List.of("on", "id"))) {
      Row row = reader.next();
      assertEquals(2, row.size());
      assertEquals(LocalDate.EPOCH, row.date(0));
      assertEquals("a", row.text(1));
    }
  }

  @Test
  void anotherSchemaIsRefused() throws IOException {
    Path file = write("part", TABLE, List.of());
    Table other =
        Table.result(
            "thing",
            "",
            List.of(),
            List.of(Column.optional("id", ColumnType.TEXT, "an id that may be empty")));
    StoreException error =
        assertThrows(StoreException.class, () -> PartReader.open(file, other).close());
    assertEquals(StoreFault.DAMAGED, error.fault());
    assertTrue(error.getMessage().contains("other columns"));
  }

  @Test
  void aDamagedFileIsRefusedWithoutItsContent() throws IOException {
    Path file = write("part", TABLE, List.of(new Row("secret", 1L, null, null, null, null)));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    StoreException error =
        assertThrows(StoreException.class, () -> PartReader.open(file, TABLE).close());
    assertEquals(StoreFault.DAMAGED, error.fault());
    assertFalse(error.getMessage().contains("secret"));
  }

  @Test
  void anEmptyRequiredCellIsNotWritten() throws IOException {
    try (PartWriter writer = PartWriter.create(folder.resolve("bad"), TABLE)) {
      IllegalArgumentException error =
          assertThrows(
              IllegalArgumentException.class,
              () -> writer.write(new Row(null, null, null, null, null, null)));
      assertTrue(error.getMessage().contains("required column id"));
    }
  }

  private Path write(String name, Table table, List<Row> rows) throws IOException {
    Path file = folder.resolve(name);
    try (PartWriter writer = PartWriter.create(file, table)) {
      for (Row row : rows) {
        writer.write(row);
      }
    }
    return file;
  }

  private static List<Row> read(Path file, Table table) {
    List<Row> rows = new ArrayList<>();
    try (PartReader reader = PartReader.open(file, table)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }
}
