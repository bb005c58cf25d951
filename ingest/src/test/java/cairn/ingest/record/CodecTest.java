package cairn.ingest.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Code;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record and its table must agree, and what does not is said by both names. */
final class CodecTest {
  private static final Catalogues CATALOGUES = Catalogues.load();

  private static final Column CLIENT = Column.required("client_id", ColumnType.TEXT, "who");
  private static final Column SEEN = Column.required("seen_on", ColumnType.DATE, "when");
  private static final Column DAYS = Column.optional("days", ColumnType.INTEGER, "how many");

  private record Inside(LocalDate seenOn, @Nullable Integer days) {}

  private record Seen(ClientId client, Inside inside) {}

  private static Table table(Column... columns) {
    return Table.result("seen", "somebody seen", List.of("client_id"), List.of(columns));
  }

  private static Column words(String name, String vocabulary) {
    return new Column(
        name,
        ColumnType.TEXT,
        "a word",
        true,
        new Column.Constraints(vocabulary, null, null, null),
        null);
  }

  private static <T extends Record> String refused(Class<T> type, Column... columns) {
    return assertThrows(
            IllegalArgumentException.class, () -> Codec.of(type, table(columns), CATALOGUES))
        .getMessage();
  }

  @Test
  void componentsOfARecordInsideAreColumns() {
    Codec<Seen> codec = Codec.of(Seen.class, table(CLIENT, SEEN, DAYS), CATALOGUES);
    LocalDate day = LocalDate.of(2026, 10, 5);
    for (Integer days : new Integer[] {3, null}) {
      Seen seen = new Seen(new ClientId("c001"), new Inside(day, days));
      assertEquals(seen, codec.decode(codec.encode(seen)));
    }
    assertEquals(
        "a row has no seen_on",
        assertThrows(IllegalArgumentException.class, () -> codec.decode(new Row("c001", null, 3L)))
            .getMessage());
  }

  @Test
  void aColumnWithoutComponentIsNamed() {
    List<Column> columns = new ArrayList<>(List.of(CLIENT, SEEN, DAYS));
    columns.add(Column.optional("place", ColumnType.TEXT, "where"));
    assertEquals(
        "Seen has no component for the column place of seen",
        refused(Seen.class, columns.toArray(Column[]::new)));
  }

  @Test
  void aComponentWithoutColumnIsNamed() {
    assertEquals(
        "Inside.days of seen is days, and the contract has no such column",
        refused(Seen.class, CLIENT, SEEN));
  }

  @Test
  void orderTypeAndRequirednessMustAgree() {
    assertEquals(
        "Inside.seenOn of seen is seen_on where the contract has days",
        refused(Seen.class, CLIENT, DAYS, SEEN));
    assertEquals(
        "Inside.seenOn of seen is DATE where the contract has TEXT",
        refused(Seen.class, CLIENT, Column.required("seen_on", ColumnType.TEXT, "when"), DAYS));
    assertEquals(
        "Inside.days of seen may be empty, and in the contract it must be filled",
        refused(Seen.class, CLIENT, SEEN, Column.required("days", ColumnType.INTEGER, "n")));
    assertEquals(
        "Inside.seenOn of seen must be filled, and in the contract it may be empty",
        refused(Seen.class, CLIENT, Column.optional("seen_on", ColumnType.DATE, "when"), DAYS));
  }

  private record Staged(Stage stage) {}

  private record Coded(Code stage) {}

  private record Troubled(Problem stage) {}

  private record Written(String stage) {}

  @Test
  void wordsComeFromTheColumnsVocabulary() {
    Codec.of(Staged.class, table(words("stage", "stages")), CATALOGUES);
    Codec.of(Coded.class, table(words("stage", "housing")), CATALOGUES);
    assertEquals(
        "Staged.stage: its constants are not the keys of horizons",
        refused(Staged.class, words("stage", "horizons")));
    assertEquals(
        "Coded.stage: Code is no entry of problems",
        refused(Coded.class, words("stage", "problems")));
    assertEquals(
        "Troubled.stage: the contract names no vocabulary for stage",
        refused(Troubled.class, Column.required("stage", ColumnType.TEXT, "a word")));
    assertEquals(
        "Written.stage: the contract takes it from stages",
        refused(Written.class, words("stage", "stages")));
  }
}
