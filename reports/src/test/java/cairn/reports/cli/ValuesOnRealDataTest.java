package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What methods answer on real data that they were not written with. The table {@code
 * values_from_r_on_real_data.csv} has the columns of {@code values_from_r.csv}; files are those of
 * the folder {@code shared}, and without it the test says that it was skipped.
 */
final class ValuesOnRealDataTest {
  private static final String TABLE = "values_from_r_on_real_data.csv";
  private static final Path SHARED =
      Path.of(System.getProperty("cairn.shared", "none")).toAbsolutePath();

  @TempDir private static Path folder;

  private static List<List<String>> lines() throws IOException {
    try (InputStream in = ValuesOnRealDataTest.class.getResourceAsStream(TABLE)) {
      Files.write(folder.resolve(TABLE), in.readAllBytes());
    }
    List<List<String>> rows = PlainCsv.read(folder.resolve(TABLE));
    return rows.subList(1, rows.size());
  }

  @SuppressWarnings("StringSplitter")
  private static List<String> words(String method, String arguments) {
    List<String> words = new ArrayList<>(List.of(method));
    for (String word : arguments.split(" ")) {
      words.add(word.endsWith(".csv") ? SHARED.resolve(word).toString() : word);
    }
    return words;
  }

  @Test
  void everyValueIsRs() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(SHARED.resolve("realdata")), "skipped: no folder shared with realdata");
    for (List<String> line : lines()) {
      Map<String, String> figures = EstimateRun.figures(words(line.get(0), line.get(1)));
      double value = Double.parseDouble(line.get(4));
      double tolerance = Double.parseDouble(line.get(5)) * Math.abs(value);
      double ours = EstimateRun.number(figures, line.get(2), line.get(3));
      assertEquals(value, ours, tolerance, line.get(0) + ": " + line.get(6));
    }
  }

  /** A method here is held on two sets of data or more. */
  @Test
  void twoSetsOfDataForEachMethod() throws IOException {
    Map<String, TreeSet<String>> sets = new TreeMap<>();
    for (List<String> line : lines()) {
      String file = line.get(1).replaceAll(".*--in (\\S+).*", "$1");
      String method = line.get(0) + (line.get(1).contains("--firth") ? " --firth" : "");
      sets.computeIfAbsent(method, m -> new TreeSet<>()).add(file);
    }
    sets.remove("logistic");
    assertTrue(sets.size() >= 4 && sets.values().stream().allMatch(s -> s.size() >= 2), "" + sets);
  }
}
