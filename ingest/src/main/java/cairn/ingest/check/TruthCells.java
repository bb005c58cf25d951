package cairn.ingest.check;

import cairn.ingest.contract.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** True or false; the words that spreadsheets and forms write for them mean the same. */
final class TruthCells implements CellReader {
  private static final Breach BREACH = new Breach(Rule.TYPE_BOOLEAN, "is neither true nor false");

  /** One kind for both: which of them a line says is told of nobody. */
  private static final String KIND = "TRUE, Yes, 1 and the like read as true or false";

  private static final Map<String, Respelt> WORDS = new HashMap<>();

  static {
    add(true, "true", "yes", "y", "t", "1", "1.0", "checked");
    add(false, "false", "no", "n", "f", "0", "0.0", "unchecked");
  }

  private static void add(boolean value, String... words) {
    for (String word : words) {
      String upper = word.toUpperCase(Locale.ROOT);
      for (String each : List.of(word, upper, upper.charAt(0) + word.substring(1))) {
        WORDS.put(each, new Respelt(value, KIND));
      }
    }
  }

  @Override
  public Object read(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> BREACH;
    };
  }

  @Override
  public @Nullable Object respell(String text) {
    return WORDS.get(text);
  }
}
