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
import org.jspecify.annotations.Nullable;

/** Reads the text of one column's cells, which is not empty, as a value or a {@link Breach}. */
interface CellReader {
  /** The value in the class of the column's type, or a {@link Breach}. */
  Object read(String text);

  /** The longest vocabulary that a message lists whole. */
  int LISTED = 13;

  /** The reader of a column. */
  static CellReader of(Column column, Catalogues catalogues, @Nullable LocalDate last) {
    return switch (column.type()) {
      case INTEGER -> new WholeNumbers(column);
      case NUMBER -> new Numbers(column);
      case BOOLEAN -> booleans();
      case DATE -> new Dates(column, last);
      case LIST -> lists(catalogues.vocabulary(Objects.requireNonNull(column.vocabulary())));
      case TEXT -> texts(column, catalogues);
    };
  }

  private static CellReader texts(Column column, Catalogues catalogues) {
    String vocabulary = column.vocabulary();
    String pattern = column.pattern();
    if (vocabulary != null) {
      Catalogue<?> catalogue = catalogues.vocabulary(vocabulary);
      String expected = none(catalogue);
      return text -> {
        String key = catalogue.key(text);
        return key == null ? unknown(catalogue, expected, text) : key;
      };
    }
    if (StudyId.PATTERN.equals(pattern)) {
      return new StudyIds();
    }
    Pattern shape = Pattern.compile(Objects.requireNonNullElse(pattern, ".*"));
    Breach breach = new Breach(Rule.PATTERN, "has none of the shapes that its texts have");
    return text -> shape.matcher(text).matches() ? text : breach;
  }

  private static String none(Catalogue<?> catalogue) {
    List<String> keys = catalogue.keys();
    return keys.size() <= LISTED
        ? "is none of " + String.join(", ", keys)
        : "is no key of " + catalogue.name();
  }

  private static Breach unknown(Catalogue<?> catalogue, String expected, String text) {
    return new Breach(Rule.VOCABULARY, expected, catalogue.nearest(text));
  }

  private static CellReader booleans() {
    Breach breach = new Breach(Rule.TYPE_BOOLEAN, "is neither true nor false");
    return text ->
        switch (text) {
          case "true" -> Boolean.TRUE;
          case "false" -> Boolean.FALSE;
          default -> breach;
        };
  }

  private static CellReader lists(Catalogue<?> catalogue) {
    String expected = none(catalogue);
    Breach repeats = new Breach(Rule.LIST_REPEATS, "names a key twice");
    return text -> {
      List<String> found = new ArrayList<>();
      int from = 0;
      for (int bar = 0; bar >= 0; from = bar + 1) {
        bar = text.indexOf('|', from);
        String word = text.substring(from, bar < 0 ? text.length() : bar);
        String key = catalogue.key(word);
        if (key == null) {
          return unknown(catalogue, expected, word);
        }
        if (found.contains(key)) {
          return repeats;
        }
        found.add(key);
      }
      return found.size() == 1 ? found.get(0) : String.join("|", found);
    };
  }
}
