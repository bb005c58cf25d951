package cairn.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.document.Block.Definition;
import cairn.reports.document.Block.Definitions;
import cairn.reports.document.Block.Notes;
import cairn.reports.document.Block.TableBlock;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Header HEADER =
      new Header(
          "Evaluator report",
          "A program",
          "Title",
          "Lead",
          new Header.Run("June 2026", LocalDate.of(2026, 7, 2), "run", Header.Status.FINAL),
          List.of());

  private static PublishedTable table() {
    return PublishedTable.of(
        "t", "T", List.of(TableColumn.text("a", "A")), List.of(List.of(Value.hidden())));
  }

  private static Section section(String id, Block... blocks) {
    return new Section(id, "Contents", "Question?", "", List.of(blocks));
  }

  @Test
  void sectionsAndTablesAreNumberedInTheirOrder() {
    Report report =
        new Report(
            HEADER,
            List.of(
                section("one", new TableBlock("first", table(), List.of())),
                section("two", new TableBlock("second", table(), List.of()))));
    assertEquals(2, report.numbering().of("two"));
    assertEquals(1, report.numbering().of("first"));
    assertEquals(2, report.numbering().of("second"));
    assertThrows(IllegalArgumentException.class, () -> report.numbering().of("third"));
  }

  @Test
  void idsThatRepeatAreRefusedAndNamed() {
    Section same = section("same");
    Section table = section("other", new TableBlock("same", table(), List.of()));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> new Report(HEADER, List.of(same, table)));
    assertTrue(refused.getMessage().contains("same"));
    Definition term = new Definition("same", "Term", List.of("Meaning."), "");
    Section defined = section("words", new Definitions(List.of(term)));
    assertThrows(IllegalArgumentException.class, () -> new Report(HEADER, List.of(same, defined)));
  }

  @Test
  void notesPointOnlyAtPlacesOfTheReport() {
    Section words =
        section("words", new Definitions(List.of(new Definition("term", "T", List.of(), ""))));
    Section good = section("good", new Notes(List.of(Note.linked("See", "term", "the term"))));
    assertEquals(2, new Report(HEADER, List.of(good, words)).sections().size());
    Section lost = section("lost", new Notes(List.of(Note.linked("See", "nowhere", "nothing"))));
    assertThrows(IllegalArgumentException.class, () -> new Report(HEADER, List.of(lost, words)));
    assertThrows(
        IllegalArgumentException.class, () -> Note.linked("See", "javascript:alert(1)", "x"));
  }

  @Test
  void idsAreWordsWithSingleHyphens() {
    for (String id : List.of("", "Two", "a--b", "1a", "a b", "a_b", "-a", "a-")) {
      assertThrows(IllegalArgumentException.class, () -> section(id), id);
    }
  }

  @Test
  void cellsSayWhyThereIsNoValue() {
    assertEquals(
        new Cell("[c]", Cell.Kind.HIDDEN, false, "hidden to protect privacy"),
        Block.cells(table()).get(0).get(0));
    TableColumn weeks = TableColumn.decimal("w", "W", "weeks", 1);
    assertEquals(
        new Cell("n/a", Cell.Kind.NOT_AVAILABLE, true, "not reached"),
        Cell.of(weeks, Value.notAvailable("not reached")));
    assertEquals(new Cell("2.5", Cell.Kind.VALUE, true, ""), Cell.of(weeks, Value.number(2.5)));
  }
}
