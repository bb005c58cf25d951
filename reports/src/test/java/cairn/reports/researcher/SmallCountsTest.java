package cairn.reports.researcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.disclosure.joint.SmallHidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No small number of people, and nothing worked out of one, is left in a table handed over. */
class SmallCountsTest {
  private static final Table SHARES =
      Table.result(
          "shares",
          "people by what they did",
          List.of("what"),
          List.of(
              Column.required("what", ColumnType.TEXT, "what"),
              Column.required("n", ColumnType.INTEGER, "people"),
              Column.required("of", ColumnType.INTEGER, "of how many"),
              Column.optional("share", ColumnType.NUMBER, "the share"),
              Column.required("clusters", ColumnType.INTEGER, "groups, or people"),
              Column.required("groups", ColumnType.INTEGER, "groups"),
              Column.required("once_only", ColumnType.INTEGER, "people asked once"),
              Column.optional("note", ColumnType.TEXT, "a remark")));

  private static Row row(String what, long n, long of, long once, @Nullable String note) {
    return new Row(what, n, of, of == 0 ? null : (double) n / of, of, 3L, once, note);
  }

  private static HandedTable out(Row... rows) {
    return SmallCounts.out(SHARES, List.of(rows), SmallHidden.CMS_11);
  }

  private static @Nullable Object cell(HandedTable handed, int row, String column) {
    return handed.rows().get(row).value(handed.table().indexOf(column));
  }

  @Test
  void aSmallNumberGoesWithWhatIsWorkedOutOfIt() {
    HandedTable handed = out(row("a", 3, 50, 0, null), row("b", 20, 50, 0, null));
    assertNull(cell(handed, 0, "n"));
    assertNull(cell(handed, 0, "share"));
    assertNull(cell(handed, 0, "clusters"), "it may count people one by one");
    assertEquals(50L, cell(handed, 0, "of"));
    assertEquals(3L, cell(handed, 0, "groups"), "groups are nobody");
    assertEquals("n share clusters", cell(handed, 0, "hidden"));
    assertEquals(0.4, cell(handed, 1, "share"));
    assertNull(cell(handed, 1, "hidden"));
    assertEquals(3, handed.hidden());
  }

  /** Two acts of thirteen: the share beside thirteen would tell that they are two. */
  @Test
  void aSmallNumberOfThingsTakesItsShareAlong() {
    Table acts =
        Table.result(
            "safer_acts_by_part",
            "acts",
            List.of("part"),
            List.of(
                Column.required("part", ColumnType.TEXT, "part"),
                Column.required("people", ColumnType.INTEGER, "people"),
                Column.required("acts", ColumnType.INTEGER, "acts"),
                Column.required("of", ColumnType.INTEGER, "of"),
                Column.optional("share", ColumnType.NUMBER, "share")));
    HandedTable handed =
        SmallCounts.out(
            acts,
            List.of(
                new Row("drug", 20L, 2L, 33L, 2 / 33.0), new Row("set", 20L, 31L, 33L, 31 / 33.0)),
            SmallHidden.CMS_11);
    assertNull(cell(handed, 0, "acts"));
    assertNull(cell(handed, 0, "share"));
    assertEquals("acts share", cell(handed, 0, "hidden"));
    assertEquals(31 / 33.0, cell(handed, 1, "share"));
  }

  @Test
  void aPartThatLeavesFewOverGoes() {
    HandedTable handed = out(row("a", 45, 50, 0, null), row("b", 39, 50, 0, null));
    assertNull(cell(handed, 0, "n"), "5 would be left over");
    assertNull(cell(handed, 0, "share"));
    assertEquals(39L, cell(handed, 1, "n"), "11 are no small number");
    assertEquals(50L, cell(out(row("a", 50, 50, 0, null)), 0, "n"), "nobody is left over");
  }

  @Test
  void aRowOfFewPeopleIsLeftOut() {
    HandedTable handed =
        out(row("one", 1, 1, 0, null), row("ten", 4, 10, 0, null), row("nobody", 0, 0, 0, null));
    assertEquals(1, handed.rows().size());
    assertEquals("nobody", cell(handed, 0, "what"));
    assertEquals(0L, cell(handed, 0, "n"), "0 is shown");
    assertEquals(2, handed.leftOut());
  }

  @Test
  void peopleBesideTheRowAreHiddenAlone() {
    HandedTable handed = out(row("a", 20, 50, 4, null), row("b", 12, 40, 60, null));
    assertNull(cell(handed, 0, "once_only"));
    assertEquals(0.4, cell(handed, 0, "share"));
  }

  /** Of 40 people 5 are left over from three shown numbers, whichever rows they stand in. */
  @Test
  void theLastUnknownOfRowsThatAddUpTakesAnotherAlong() {
    HandedTable handed =
        out(
            row("all", 40, 90, 0, null),
            row("one", 22, 40, 0, null),
            row("two", 13, 30, 0, null),
            row("three", 5, 20, 0, null));
    assertNull(cell(handed, 3, "n"), "five is small");
    assertNull(cell(handed, 2, "n"), "the smallest beside it");
    assertNull(cell(handed, 2, "share"));
    assertEquals(22L, cell(handed, 1, "n"));
    assertEquals(40L, cell(handed, 0, "n"));
    HandedTable without =
        out(row("all", 46, 46, 0, null), row("one", 40, 40, 0, null), row("two", 6, 6, 0, null));
    assertEquals(2, without.rows().size(), "the row of six people is left out");
    assertNull(cell(without, 1, "n"), "or forty-six less forty would tell them");
  }

  @Test
  void theLastUnknownOfARowThatAddsUpTakesAnotherAlong() {
    Table table =
        Table.result(
            "within_person",
            "people",
            List.of("what"),
            Stream.of("what", "people", "lower_with", "same_with", "higher_with")
                .map(
                    name ->
                        Column.required(
                            name, name.equals("what") ? ColumnType.TEXT : ColumnType.INTEGER, name))
                .toList());
    HandedTable handed =
        SmallCounts.out(
            table,
            List.of(new Row("a", 60L, 33L, 4L, 23L), new Row("b", 60L, 37L, 0L, 23L)),
            SmallHidden.CMS_11);
    assertEquals("same_with higher_with", cell(handed, 0, "hidden"));
    assertNull(cell(handed, 1, "hidden"), "nothing of it is small");
  }

  @Test
  void remarksSayNoSmallNumber() {
    String note = "age unknown of 1 person; stage unknown of 72 people; fewer than 10 people";
    HandedTable handed = out(row("a", 20, 50, 0, note), row("b", 3, 50, 0, "5 % of them"));
    assertEquals(
        "age unknown of fewer than 11 people; stage unknown of 72 people; fewer than 10 people",
        cell(handed, 0, "note"));
    assertNull(cell(handed, 1, "note"), "a number in the remark of a row with a small one");
  }

  @Test
  void aHigherRuleHoldsMoreBack() {
    Row twenty = row("a", 20, 80, 0, null);
    HandedTable handed = SmallCounts.out(SHARES, List.of(twenty), SmallHidden.CMS_11.raisedTo(25));
    assertNull(cell(handed, 0, "n"));
  }

  @Test
  void nothingSmallIsLeftInAnyTable() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      long k = 3 + random.nextInt(20);
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(40); i++) {
        long of = random.nextInt(60);
        long n = of == 0 ? 0 : random.nextInt((int) of + 1);
        rows.add(row("row" + i, n, of, random.nextInt(30), null));
      }
      HandedTable handed = SmallCounts.out(SHARES, rows, new SmallHidden("k", k, true, true));
      for (Row row : handed.rows()) {
        check(handed, row, k, "seed " + seed);
      }
    }
  }

  private static void check(HandedTable handed, Row row, long k, String seed) {
    Long n = row.integer(1);
    Long of = row.integer(2);
    for (int place : List.of(1, 2, 4, 6)) {
      Long count = row.integer(place);
      assertTrue(count == null || count == 0 || count >= k, seed);
    }
    if (n != null && of != null && n > 0) {
      assertTrue(of - n == 0 || of - n >= k, seed);
    }
    if (n == null || of == null) {
      assertTrue(row.isEmpty(3), seed);
      assertFalse(row.isEmpty(handed.table().indexOf("hidden")), seed);
    }
  }
}
