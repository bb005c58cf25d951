package cairn.ingest.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.model.Stage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecordTableTest {
  private record Inner(@Says("an estimate") double share, @Says("its method") String method) {}

  @Published(name = "made_up", says = "one of each kind", ofPersons = true)
  private record Everything(
      @Key @Says("text") String groupType,
      @Key @Says("a stage") Stage stage,
      @Says("whole") int days,
      @Says("whole or not") @Nullable Long n,
      @Says("yes or no") boolean held,
      @Says("a day") @Nullable LocalDate changedByWeek13,
      @Nullable Inner share) {}

  private static final RecordTable<Everything> TABLE = RecordTable.of(Everything.class);

  private static final Everything FULL =
      new Everything(
          "drop_in",
          Stage.RETURN_TO_USE,
          7,
          3L,
          true,
          LocalDate.of(2026, 10, 31),
          new Inner(0.5, "wilson"));

  private static final Everything BARE =
      new Everything("drop_in", Stage.ACTION, 0, null, false, null, null);

  @Test
  void theTableComesFromTheRecord() {
    Table table = TABLE.table();
    assertEquals("made_up", table.name());
    assertEquals("one of each kind", table.description());
    assertTrue(TABLE.isOfPersons());
    assertEquals(List.of("group_type", "stage"), table.key());
    assertEquals(
        List.of(
            "group_type", "stage", "days", "n", "held", "changed_by_week_13", "share", "method"),
        table.columns().stream().map(Column::name).toList());
    assertEquals(
        List.of(true, true, true, false, true, false, false, false),
        table.columns().stream().map(Column::required).toList(),
        "what is inside a record that may be absent may be empty");
    assertEquals(
        List.of(
            ColumnType.TEXT,
            ColumnType.TEXT,
            ColumnType.INTEGER,
            ColumnType.INTEGER,
            ColumnType.BOOLEAN,
            ColumnType.DATE,
            ColumnType.NUMBER,
            ColumnType.TEXT),
        table.columns().stream().map(Column::type).toList());
    assertEquals("its method", table.columns().get(7).description());
  }

  @Test
  void aRowGoesThereAndBack() {
    for (Everything each : List.of(FULL, BARE)) {
      assertEquals(each, TABLE.record(TABLE.row(each)));
    }
    Row row = TABLE.row(FULL);
    assertEquals("return_to_use", row.text(1));
    assertEquals(7L, row.integer(2));
    assertNull(TABLE.row(BARE).value(6));
  }

  @Test
  void anEmptyCellIsToldByItsColumn() {
    @SuppressWarnings("NullAway") // What the compiler forbids may still come from elsewhere.
    Everything nobody = new Everything(null, Stage.ACTION, 0, null, false, null, null);
    assertEquals(
        "a row of made_up has no group_type",
        assertThrows(IllegalStateException.class, () -> TABLE.row(nobody)).getMessage());
  }

  @Test
  void aKeyOfNoConstantIsRefusedWithoutItsText() {
    Object[] cells = Arrays.copyOf(new Object[] {"drop_in", "secret", 0L, null, false}, 8);
    String message =
        assertThrows(IllegalArgumentException.class, () -> TABLE.record(new Row(cells)))
            .getMessage();
    assertEquals("a key is none of Stage", message);
  }

  @Test
  void rowsAreSortedByTheWordsOfTheirKeys() {
    assertArrayEquals(
        new Everything[] {BARE, FULL}, TABLE.inKeyOrder(List.of(FULL, BARE)).toArray());
  }

  private record Unpublished(@Says("text") String text) {}

  @Published(name = "odd", says = "what no column holds")
  private record Odd(@Says("text") Object anything) {}

  @Published(name = "mute", says = "a column without a meaning")
  private record Mute(String text) {}

  @Test
  void aRecordThatIsNoTableIsRefused() {
    for (Class<? extends Record> each : List.of(Unpublished.class, Odd.class, Mute.class)) {
      assertThrows(IllegalArgumentException.class, () -> RecordTable.of(each), each.getName());
    }
  }
}
