package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.check.CellReader.Breach;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell's text is read as: the very value, or the rule that it breaks. */
class CellValuesTest {
  private static final CellReader SCORES = reader("measures", "score");
  private static final CellReader NUMBERS = reader("sessions", "number");
  private static final CellReader DAYS = reader("clients", "intake_on");

  private static CellReader reader(String table, String column) {
    Table of = Checked.CONTRACT.table(table);
    Column read = of.columns().get(of.indexOf(column));
    return CellReader.of(read, Checked.CONTRACT.catalogues(), null, null);
  }

  /** A cell as the file's reader takes it, other spellings too. */
  private static Object spelled(String table, String column, Spellings spellings, String text) {
    Table of = Checked.CONTRACT.table(table);
    Column read = of.columns().get(of.indexOf(column));
    return SpelledCells.of(read, Checked.CONTRACT.catalogues(), null, spellings).read(text);
  }

  private static Rule rule(Object read) {
    assertTrue(read instanceof Breach, "it was read");
    return ((Breach) read).rule();
  }

  /** Digits with a point anywhere, of every length: the nearest double, as Java's own reading. */
  @Test
  void everyDecimalIsTheNearestDouble() {
    Random random = new Random(17);
    int within = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
      int whole = 1 + random.nextInt(5);
      int after = random.nextInt(random.nextInt(4) == 0 ? 34 : 14);
      for (int digit = 0; digit < whole + after; digit++) {
        text.append(digit == whole ? "." : "").append(random.nextInt(10));
      }
      double value = Double.parseDouble(text.toString());
      Object read = SCORES.read(text.toString());
      if (value < -999) {
        assertEquals(Rule.MINIMUM, rule(read), text.toString());
      } else if (value > 9999) {
        assertEquals(Rule.MAXIMUM, rule(read), text.toString());
      } else {
        assertEquals(value, read, text.toString());
        within++;
      }
    }
    assertTrue(within > 10_000, "numbers within the bounds: " + within);
  }

  @ParameterizedTest
  @CsvSource({
    "-999,",
    "-999.0001,MINIMUM",
    "9999,",
    "9999.000,",
    "9999.5,MAXIMUM",
    "0000000000000000000000000000000000000003,",
    "00000000000000000000000000000000000000003,TYPE_NUMBER",
    "-.5,TYPE_NUMBER",
    "-5.,TYPE_NUMBER",
    "-,TYPE_NUMBER",
    "1.2.3,TYPE_NUMBER"
  })
  void numbersWithinTheirBounds(String text, Rule broken) {
    assertRead(SCORES, text, broken, Double.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1,",
    "0,MINIMUM",
    "9999,",
    "10000,MAXIMUM",
    "000000000000000017,",
    "0000000000000000017,TYPE_INTEGER",
    "999999999999999999,MAXIMUM",
    "9999999999999999999,TYPE_INTEGER",
    "-999999999999999999,MINIMUM",
    "-9999999999999999999,TYPE_INTEGER",
    "3e1,EXPONENT",
    "3E+1,EXPONENT",
    "3.e1,EXPONENT",
    "3.09e-7,EXPONENT",
    "3.90E09,EXPONENT",
    "3e,TYPE_INTEGER",
    "3e+,TYPE_INTEGER",
    "3e+x,TYPE_INTEGER",
    "3e1x,TYPE_INTEGER",
    "3.,TYPE_INTEGER",
    "3.5,TYPE_INTEGER",
    "3.x,TYPE_INTEGER",
    "e1,TYPE_INTEGER",
    ".5e1,TYPE_INTEGER"
  })
  void wholeNumbersWithinTheirBounds(String text, Rule broken) {
    assertRead(NUMBERS, text, broken, Long.class);
    if (broken == null) {
      assertEquals(Long.parseLong(text), NUMBERS.read(text));
    }
  }

  private static void assertRead(CellReader reader, String text, Rule broken, Class<?> type) {
    Object read = reader.read(text);
    if (broken == null) {
      assertTrue(type.isInstance(read), text);
    } else {
      assertEquals(broken, rule(read), text);
    }
  }

  @Test
  void progressGoesFromTwoBelowToTwoAbove() {
    CellReader progress = reader("goal_reviews", "progress");
    for (long value = -2; value <= 2; value++) {
      assertEquals(value, progress.read(Long.toString(value)));
    }
    assertEquals("is less than -2", ((Breach) progress.read("-3")).expected());
    assertEquals("is more than 2", ((Breach) progress.read("3")).expected());
    assertEquals(
        "is less than 0.01", ((Breach) reader("goals", "weight").read("0.001")).expected());
  }

  /** Every text of the right shape: the day that the calendar has, or that there is none. */
  @Test
  void everyDayIsTheCalendarsAndNoOtherIsRead() {
    LocalDate first = LocalDate.of(1990, 1, 1);
    LocalDate last = LocalDate.of(2099, 12, 31);
    for (int year : new int[] {0, 90, 1899, 1989, 1990, 1999, 2000, 2024, 2026, 2070, 2099, 2100}) {
      for (int month = 0; month <= 13; month++) {
        for (int day = 0; day <= 32; day++) {
          String text = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
          Object read = DAYS.read(text);
          LocalDate there = dayOrNull(year, month, day);
          if (there == null) {
            assertEquals(Rule.TYPE_DATE, rule(read), text);
          } else if (there.isBefore(first)) {
            assertEquals(Rule.MINIMUM, rule(read), text);
          } else if (there.isAfter(last)) {
            assertEquals(Rule.MAXIMUM, rule(read), text);
          } else {
            assertEquals(there, read, text);
          }
        }
      }
    }
  }

  private static LocalDate dayOrNull(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Test
  void equalDaysShareOneObject() {
    for (String day : new String[] {"1990-01-01", "2026-10-31", "2069-12-31"}) {
      assertSame(DAYS.read(day), DAYS.read(day));
      assertEquals(LocalDate.parse(day), DAYS.read(day));
    }
    assertEquals(LocalDate.of(2070, 1, 1), DAYS.read("2070-01-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"11/12/2026", "1/12/2026", "12.1.2026", "05-06-2026"})
  void aDayThatCouldBeTwoIsNotGuessed(String text) {
    assertEquals(Rule.AMBIGUOUS_DATE, rule(spelled("clients", "intake_on", Spellings.NONE, text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"13/12/2026", "12/13/2026", "12/12/26", "2026-1-05x", "/026-01-05", ":026-01-05"})
  void aDayThatIsNoneIsOnlyThat(String text) {
    assertEquals(Rule.TYPE_DATE, rule(DAYS.read(text)));
  }

  @Test
  void aListHoldsEachKeyOnce() {
    CellReader list = reader("clients", "race_ethnicity");
    assertEquals("white", list.read("white"));
    assertEquals("white|asian", list.read("white|asian"));
    assertEquals(Rule.LIST_REPEATS, rule(list.read("white|asian|white")));
    for (String text : new String[] {"|white", "white|", "white||asian", "|", "white|whyte"}) {
      assertEquals(Rule.VOCABULARY, rule(list.read(text)), text);
    }
  }

  @Test
  void truthIsTrueOrFalse() {
    CellReader truth = reader("clients", "mandated");
    assertEquals(true, truth.read("true"));
    assertEquals(false, truth.read("false"));
    assertEquals(Rule.TYPE_BOOLEAN, rule(truth.read("TRUE")));
  }

  @Test
  void aShortVocabularyIsTold() {
    assertEquals(
        "is none of attended, absent, excused",
        ((Breach) reader("attendance", "status").read("here")).expected());
    assertTrue(
        ((Breach) reader("memberships", "end_reason").read("x"))
            .expected()
            .startsWith("is none of completed, "),
        "thirteen keys are told");
    assertEquals(
        "is no key of problems, which cairn definitions contract --format text lists",
        ((Breach) reader("stages", "problem").read("x")).expected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/abc", "\\abc", "..", "a/b", "C:\\x"})
  void aPathIsNoId(String text) {
    assertEquals(Rule.PATH_IN_ID, rule(reader("groups", "site_id").read(text)));
  }
}
