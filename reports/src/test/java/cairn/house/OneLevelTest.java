package cairn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The confidence level comes from the study plan: nothing that runs and nothing that is read names
 * the usual one, but for the plan's default and what is published with it.
 */
final class OneLevelTest {
  private static final Path HOUSE = Path.of(System.getProperty("cairn.sampleData"), "..");

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?<![0-9.])0?\\.9(5|75)(?![0-9])|(?<![0-9.])1\\.9(6|59\\d*)(?![0-9])"
              + "|(?<![0-9])95 ?(%|per ?cent)|95 of 100|(?<![A-Za-z])(lower|upper|ci)_?95");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern OPEN_LINE_COMMENT = Pattern.compile("(?m) // .*$");

  /** Files that may, each with its reason. */
  private static final Map<String, String> MAY = new LinkedHashMap<>();

  static {
    MAY.put("PrecisionPlan.java", "the plan's default");
    MAY.put("ReliableChange.java", "Jacobson and Truax define it with 1.96");
    MAY.put("Weighing.java", "the same reliable change, of decisional balance");
    MAY.put("DecisionalBalanceRow.java", "its formula in words");
    MAY.put("DecisionalBalanceTable.java", "its formula for readers");
    MAY.put("reduction.yaml", "the formula of the same definition");
    MAY.put("Distributions.java", "an example of a level in a message");
    MAY.put("QualityCheck.java", "a share of records aimed at, and no level");
    MAY.put("PersonDraw.java", "a spread of made-up people, and no level");
  }

  @Test
  void noLevelStandsAnywhereElse() throws IOException {
    List<String> found = new ArrayList<>();
    TreeSet<String> used = new TreeSet<>();
    int looked = 0;
    for (String module : List.of("ingest", "analysis", "reports", "sample-data")) {
      Path root = HOUSE.resolve(module).resolve("src/main").normalize();
      for (Path file : files(root)) {
        looked++;
        String name = String.valueOf(file.getFileName());
        Matcher level = LEVEL.matcher(withoutComments(file));
        if (level.find()) {
          used.add(name);
          if (!MAY.containsKey(name)) {
            found.add(root.relativize(file) + ": " + level.group());
          }
        }
      }
    }
    assertTrue(looked > 500, looked + " files looked at");
    assertEquals(List.of(), found, "the level is the plan's");
    assertEquals(new TreeSet<>(MAY.keySet()), used, "every exception is still needed");
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> f.toString().matches(".*\\.(java|jte|md|yaml|json|cff|sql|R|py|js)"))
          .sorted()
          .toList();
    }
  }

  /** Worked examples in comments may name a level: they say at which one their numbers are. */
  private static String withoutComments(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return file.toString().endsWith(".java")
        ? OPEN_LINE_COMMENT.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("")
        : text;
  }
}
