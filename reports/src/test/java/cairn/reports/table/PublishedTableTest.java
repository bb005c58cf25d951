package cairn.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTableTest {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("group_type", "Group type"),
          TableColumn.count("people", "People", "people"),
          TableColumn.count("all_people", "All", "people"));

  private static List<Value> row(String label, Value people, Value all) {
    return List.of(Value.text(label), people, all);
  }

  private static PublishedTable table() {
    return PublishedTable.of(
        "people",
        "People by group type",
        COLUMNS,
        List.of(
            row("Zebra", Value.count(3), Value.count(8)),
            row("Aardvark", Value.count(0), Value.count(0)),
            row("Mole", Value.notAvailable("not asked"), Value.count(12345))));
  }

  /** What a reader sees in a cell. */
  private static String read(int row, int column) {
    return Display.cell(COLUMNS.get(column), table().row(row).get(column));
  }

  @Test
  void rowsKeepTheirOrderAndValuesComeBackAsTheyWere() {
    assertEquals(3, table().rowCount());
    assertEquals(Value.text("Zebra"), table().value(0, "group_type"));
    assertEquals(Value.count(3), table().value(0, "people"));
    assertEquals(Value.notAvailable("not asked"), table().value(2, "people"));
    assertEquals("12,345", read(2, 2));
    assertEquals("n/a", read(2, 1));
  }

  @Test
  void aShareBelowItsTargetNeverReadsTheSame() {
    assertEquals("79.6%", Display.shareAgainst(0.796, 0.8));
    assertEquals("just below 80%", Display.shareAgainst(0.79999, 0.8));
    assertEquals("80%", Display.shareAgainst(0.8, 0.8));
    assertEquals("80%", Display.shareAgainst(0.8001, 0.8));
    assertEquals("73%", Display.shareAgainst(0.73, 0.8));
    assertEquals(">99%", Display.shareAgainst(0.999, 1));
  }

  @Test
  void aHiddenCellIsToldApartFromOneThatIsNotThere() {
    List<Value> mole = row("Mole", Value.notAvailable("not asked"), Value.hidden());
    PublishedTable hidden = PublishedTable.of("moles", "Moles", COLUMNS, List.of(mole));
    assertTrue(hidden.hasHidden());
    assertTrue(hidden.toCsv().contains("Mole,n/a,[c]\r\n"));
    assertFalse(table().hasHidden());
  }

  @Test
  void manyRowsOfOneTextAreAllKept() {
    List<List<Value>> rows =
        java.util.stream.IntStream.range(0, 5000)
            .mapToObj(i -> row("Same", Value.count(i), Value.count(9999)))
            .toList();
    PublishedTable table = PublishedTable.of("many", "Many", COLUMNS, rows);
    assertEquals(5000, table.rowCount());
    assertTrue(
        table.rows().stream().allMatch(each -> each.get(0).equals(Value.text("Same"))), "one text");
    assertEquals(Value.count(4999), table.value(4999, "people"));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Value.number(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Value.number(Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> TableColumn.text("Group type", "x"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            PublishedTable.of(
                "t",
                "T",
                List.of(TableColumn.share("s", "S")),
                List.of(List.of(Value.number(38)))));
    assertThrows(
        IllegalArgumentException.class,
        () -> PublishedTable.of("t", "T", COLUMNS, List.of(List.of(Value.text("short")))));
    assertThrows(IllegalArgumentException.class, () -> table().value(0, "nothing"));
    assertThrows(
        IllegalArgumentException.class,
        () -> PublishedTable.of("t", "T", List.of(COLUMNS.get(0), COLUMNS.get(0)), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "0.375, 38%",
    "0, 0%",
    "1, 100%",
    "0.004, <1%",
    "0.996, >99%",
    "0.285, 29%",
    "0.28499999999999998, 29%",
    "0.2849, 28%",
    "1.0000000000000002, 100%",
    "0.5, 50%"
  })
  void sharesReadAsWholePerCent(double share, String read) {
    assertEquals(read, Display.share(share));
  }

  @ParameterizedTest
  @CsvSource({"-0.09, −9", "0.02, +2", "-0.0, 0", "-0.004, 0", "0.1999999999, +20"})
  void pointsReadWithTheirSign(double difference, String read) {
    assertEquals(read, Display.points(difference));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"-0.0; 1; 0.0", "-0.04; 1; 0.0", "1234.55; 1; 1,234.6", "-2.25; 1; −2.3", "3; 0; 3"})
  void decimalsHaveFixedDigitsAndNoNegativeZero(double number, int digits, String read) {
    assertEquals(read, Display.decimal(number, digits));
  }

  @Test
  void noNumberMakesDisplayFail() {
    List<Double> odd =
        new ArrayList<>(
            List.of(
                0.0,
                -0.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MAX_VALUE,
                -Double.MAX_VALUE,
                Double.MIN_VALUE,
                1.5e17,
                -1e300));
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      odd.add(Double.longBitsToDouble(random.nextLong()));
    }
    for (double number : odd) {
      for (String read :
          List.of(Display.share(number), Display.points(number), Display.decimal(number, 2))) {
        assertFalse(read.isBlank() || read.contains("NaN") || read.contains("Inf"), read);
      }
    }
    assertEquals("1.5e+17", Display.decimal(1.5e17, 2));
    assertEquals("∞", Display.decimal(Double.POSITIVE_INFINITY, 1));
    assertEquals("−∞", Display.decimal(Double.NEGATIVE_INFINITY, 1));
    assertEquals("n/a", Display.share(Double.POSITIVE_INFINITY));
  }

  @Test
  void daysReadInWords() {
    assertEquals("30 June 2026", Display.day(LocalDate.of(2026, 6, 30)));
  }

  @Test
  void roundedTablesHoldNoMoreThanIsRead() {
    PublishedTable table =
        PublishedTable.of(
            "r",
            "R",
            List.of(TableColumn.share("s", "S"), TableColumn.decimal("d", "D", "weeks", 1)),
            List.of(List.of(Value.number(0.38461538), Value.number(3.14159))));
    assertEquals("s,d\r\n0.38,3.1\r\n", table.rounded().toCsv());
    assertEquals("s,d\r\n0.38461538,3.14159\r\n", table.toCsv());
  }

  @Test
  void floatNoiseDoesNotReachFiles() {
    PublishedTable table =
        PublishedTable.of(
            "n",
            "N",
            List.of(TableColumn.decimal("d", "D", "", 2)),
            List.of(
                List.of(Value.number(0.011233999999999966)),
                List.of(Value.number(-0.0)),
                List.of(Value.number(1e-7)),
                List.of(Value.number(1e12))));
    assertEquals("d\r\n0.011234\r\n0\r\n0.0000001\r\n1000000000000\r\n", table.toCsv());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
  void textThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
    PublishedTable table =
        PublishedTable.of(
            "f",
            "F",
            List.of(TableColumn.text("t", "T"), TableColumn.points("p", "P")),
            List.of(List.of(Value.text(text), Value.number(-0.5))));
    String line = table.toCsv().substring("t,p\r\n".length());
    assertTrue(line.startsWith("'" + text) || line.startsWith("\"'" + text), line);
    assertTrue(line.endsWith(",-0.5\r\n"), "numbers stay numbers");
  }

  @Test
  void csvQuotesWhatNeedsQuotes() {
    PublishedTable table =
        PublishedTable.of(
            "q",
            "Q",
            List.of(TableColumn.text("a", "A"), TableColumn.date("b", "B")),
            List.of(
                List.of(Value.text("say \"hi\", all"), Value.day(LocalDate.of(2026, 1, 2))),
                List.of(Value.text("two\nlines"), Value.hidden())));
    assertEquals(
        "a,b\r\n\"say \"\"hi\"\", all\",2026-01-02\r\n\"two\nlines\",[c]\r\n", table.toCsv());
    PublishedTable empty =
        PublishedTable.of(
            "e", "E", List.of(TableColumn.text("a", "A")), List.of(List.of(Value.text(""))));
    assertEquals("a\r\n\"\"\r\n", empty.toCsv());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "de", "ar"})
  void everyLocaleGivesTheSameText(String language) {
    String expected = table().toCsv() + read(2, 2) + Display.decimal(-1234.5, 1);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertEquals(expected, table().toCsv() + read(2, 2) + Display.decimal(-1234.5, 1));
    } finally {
      Locale.setDefault(before);
    }
  }
}
