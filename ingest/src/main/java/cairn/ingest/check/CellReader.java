package cairn.ingest.check;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.StudyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the text of one column's cells, which is not empty, as a value or a {@link Breach}. */
interface CellReader {
  /** The value in the class of the column's type, or a {@link Breach}. */
  Object read(String text);

  /** The reader of a column. */
  static CellReader of(Column column, Catalogues catalogues, @Nullable LocalDate last) {
    return switch (column.type()) {
      case INTEGER -> new WholeNumbers(column);
      case NUMBER -> new NumberCells(column);
      case BOOLEAN -> booleans();
      case DATE -> new Dates(column, last);
      case LIST ->
          lists(catalogues.vocabulary(Objects.requireNonNull(column.constraints().vocabulary())));
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

  private static CellReader booleans() {
    Breach breach = new Breach(Rule.TYPE_BOOLEAN, "is neither true nor false");
    return text ->
        switch (text) {
          case "true" -> true;
          case "false" -> false;
          default -> breach;
        };
  }

  private static CellReader lists(Catalogue<?> catalogue) {
    VocabularyCells words = new VocabularyCells(catalogue);
    Breach repeats = new Breach(Rule.LIST_REPEATS, "names a key twice");
    return text -> {
      List<Object> found = new ArrayList<>();
      int from = 0;
      for (int bar = 0; bar >= 0; from = bar + 1) {
        bar = text.indexOf('|', from);
        Object key = words.read(text.substring(from, bar < 0 ? text.length() : bar));
        if (key instanceof Breach) {
          return key;
        }
        if (found.contains(key)) {
          return repeats;
        }
        found.add(key);
      }
      return found.stream().map(Object::toString).collect(Collectors.joining("|"));
    };
  }
}
