package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A number that {@code cairn estimate} and a call of R give alike, as a line of a table has it.
 *
 * @param method the method of {@code cairn estimate}
 * @param arguments what it is told, in words between single spaces
 * @param key of the answer
 * @param stat of the answer
 * @param value R's; NaN where R has none either
 * @param tolerance how near ours must be, relative to the value, and absolute where it is 0
 * @param call of R
 */
record ValueOfR(
    String method,
    String arguments,
    String key,
    String stat,
    double value,
    double tolerance,
    String call) {

  /** The lines of a table of this package. */
  static List<ValueOfR> read(String table) throws IOException {
    String text;
    try (InputStream in = ValueOfR.class.getResourceAsStream(table)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<ValueOfR> lines = new ArrayList<>();
    for (List<String> r : PlainCsv.parse(text)) {
      if (!r.get(0).equals("method")) {
        lines.add(
            new ValueOfR(
                r.get(0),
                r.get(1),
                r.get(2),
                r.get(3),
                number(r.get(4)),
                Double.parseDouble(r.get(5)),
                r.get(6)));
      }
    }
    return lines;
  }

  /** A number as R prints it. */
  static double number(String text) {
    return switch (text.strip()) {
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      case "NA", "NaN" -> Double.NaN;
      default -> Double.parseDouble(text);
    };
  }

  /** The call of Cairn in words, those that name a file made into its path. */
  @SuppressWarnings("StringSplitter")
  List<String> words(UnaryOperator<String> path) {
    List<String> words = new ArrayList<>(List.of(method));
    for (String word : arguments.split(" ")) {
      words.add(word.endsWith(".csv") ? path.apply(word) : word);
    }
    return words;
  }

  /** The names of the files that the call of Cairn reads. */
  List<String> files() {
    return words(word -> word).stream().filter(word -> word.endsWith(".csv")).toList();
  }

  /** Fails where a number is too far from R's. */
  void hold(double actual) {
    double near = Double.isFinite(value) && value != 0 ? tolerance * Math.abs(value) : tolerance;
    assertEquals(value, actual, near, method + " " + arguments + ", " + key + ": " + call);
  }
}
