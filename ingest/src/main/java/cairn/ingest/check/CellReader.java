package cairn.ingest.check;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.StudyId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of one column's cells, which is not empty, as a value or a {@link Breach}. */
interface CellReader {
  /** The value in the class of the column's type, or a {@link Breach}. */
  Object read(String text);

  /**
   * What a text that is no value as it stands can only mean: a {@link Respelt}, a {@link Breach}
   * that says better what is wrong, or null where nothing more is known.
   *
   * @param text the text without blanks at its ends
   */
  default @Nullable Object respell(String text) {
    return null;
  }

  /**
   * A cell in another spelling that means one thing only.
   *
   * @param value what it means, or null for an empty cell
   * @param says what was read as what, in words of the contract and never of the cell
   */
  record Respelt(@Nullable Object value, String says) {}

  /**
   * The reader of a column.
   *
   * @param last the last day that a fact may have, or null
   * @param order in which order day and month are written, or null where nobody said
   */
  static CellReader of(
      Column column,
      Catalogues catalogues,
      @Nullable LocalDate last,
      Spellings.@Nullable DateOrder order) {
    return switch (column.type()) {
      case INTEGER -> new WholeNumbers(column);
      case NUMBER -> new NumberCells(column);
      case BOOLEAN -> new TruthCells();
      case DATE -> new Dates(column, last, order);
      case LIST ->
          new KeyLists(
              catalogues.vocabulary(Objects.requireNonNull(column.constraints().vocabulary())));
      case TEXT -> texts(column, catalogues);
    };
  }

  private static CellReader texts(Column column, Catalogues catalogues) {
    String vocabulary = column.constraints().vocabulary();
    String pattern = column.constraints().pattern();
    if (vocabulary != null) {
      return new VocabularyCells(catalogues.vocabulary(vocabulary));
    }
    if (StudyId.PATTERN.equals(pattern)) {
      return new StudyIds();
    }
    Pattern shape = Pattern.compile(Objects.requireNonNullElse(pattern, ".*"));
    Breach breach = new Breach(Rule.PATTERN, "has none of the shapes that its texts have");
    return text -> shape.matcher(text).matches() ? text : breach;
  }

  /**
   * What a cell is not, in place of its value.
   *
   * @param rule the rule it broke
   * @param expected what would have been right, in words that follow the column's name
   * @param hint the nearest key, or null
   */
  record Breach(Rule rule, String expected, @Nullable String hint) {
    Breach(Rule rule, String expected) {
      this(rule, expected, null);
    }
  }
}
