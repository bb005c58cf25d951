package cairn.reports.document;

import cairn.reports.figure.Figure;
import cairn.reports.table.PublishedTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of a section. A writer of a format handles each of them. */
public sealed interface Block {
  /** Its id, unique in the report; empty for a block that nothing points at. */
  default String id() {
    return "";
  }

  /** What a reader must know to read it. */
  default List<Note> notes() {
    return List.of();
  }

  /** The same with so many notes at most, and without the numbers behind a figure. */
  default Block brief(int notes) {
    return this;
  }

  /** A paragraph of running text. */
  record Paragraph(String text) implements Block {}

  /** A headline sentence made by rule from the numbers that follow it. */
  record Message(String text) implements Block {}

  /** A small heading inside a section. */
  record Subheading(String text) implements Block {}

  /** Numbers at a glance, side by side. */
  record Cards(List<Card> cards) implements Block {
    public Cards {
      cards = List.copyOf(cards);
    }
  }

  /**
   * A figure with its caption, notes and the numbers behind it.
   *
   * @param id unique in the report
   * @param caption the statistical subtitle: what is shown, of whom, by which method
   * @param figure what is drawn
   * @param notes what a reader must know to read it
   * @param numbers the table behind it, or null where the figure shows all numbers itself
   */
  record FigureBlock(
      String id, String caption, Figure figure, List<Note> notes, @Nullable PublishedTable numbers)
      implements Block {
    public FigureBlock {
      SectionIds.check(id);
      notes = List.copyOf(notes);
    }

    @Override
    public Block brief(int most) {
      return new FigureBlock(id, caption, figure, first(notes, most), null);
    }
  }

  /**
   * A table. The first column heads its rows.
   *
   * @param id unique in the report
   * @param table what is shown, its title as caption
   * @param notes what a reader must know to read it
   */
  record TableBlock(String id, PublishedTable table, List<Note> notes) implements Block {
    public TableBlock {
      SectionIds.check(id);
      notes = List.copyOf(notes);
    }

    @Override
    public Block brief(int most) {
      return new TableBlock(id, table, first(notes, most));
    }
  }

  /** Notes that belong to the whole section. */
  record Notes(List<Note> notes) implements Block {
    public Notes {
      notes = List.copyOf(notes);
    }
  }

  /** Terms and what they mean. */
  record Definitions(List<Definition> definitions) implements Block {
    public Definitions {
      definitions = List.copyOf(definitions);
    }
  }

  /**
   * Terms and what they mean, folded away under a line that opens them; a link to one opens it.
   *
   * @param summary the line
   * @param definitions the terms
   */
  record FoldedDefinitions(String summary, List<Definition> definitions) implements Block {
    public FoldedDefinitions {
      definitions = List.copyOf(definitions);
    }
  }

  /** Facts, one a line: what, and its value. */
  record KeyValues(List<KeyValue> pairs) implements Block {
    public KeyValues {
      pairs = List.copyOf(pairs);
    }
  }

  /** Text kept letter by letter, such as a query. */
  record Code(String label, String text) implements Block {}

  /**
   * A term.
   *
   * @param id unique in the report, so that notes can point at it
   * @param term the term
   * @param meaning what it means, one paragraph each
   * @param source author and year, or empty
   */
  record Definition(String id, String term, List<String> meaning, String source) {
    public Definition {
      SectionIds.check(id);
      meaning = List.copyOf(meaning);
    }

    /** The id in a report of the entry of an outcome definition. */
    public static String idOf(String definition) {
      return "definition-" + SectionIds.of(definition);
    }
  }

  /** One fact. */
  record KeyValue(String key, Cell value) {
    /** A fact in words. */
    public static KeyValue of(String key, String value) {
      return new KeyValue(key, Cell.text(value));
    }
  }

  private static List<Note> first(List<Note> notes, int most) {
    return notes.subList(0, Math.min(notes.size(), Math.max(0, most)));
  }

  /** The rows of a published table as a reader meets them. */
  static List<List<Cell>> cells(PublishedTable table) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int r = 0; r < table.rowCount(); r++) {
      List<Cell> row = new ArrayList<>();
      for (int c = 0; c < table.columns().size(); c++) {
        row.add(Cell.of(table.columns().get(c), table.row(r).get(c)));
      }
      rows.add(List.copyOf(row));
    }
    return List.copyOf(rows);
  }
}
