package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.source.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule has a broken file in {@code sample-data/dirty}, and each file breaks its rule only.
 */
class DirtyFilesTest {
  private static final Path DIRTY =
      Path.of(System.getProperty("cairn.sampleData", "../sample-data"), "dirty");

  /**
   * A failing disk cannot be committed, and what shows beside earlier deliveries has no one folder.
   */
  private static final Set<Rule> NO_FILE =
      EnumSet.of(Rule.UNREADABLE, Rule.COLUMN_EMPTIED, Rule.NEW_KEY, Rule.MONTH_MISSING);

  /** The rules of single files; the others have a folder, which is read where deliveries are. */
  static Stream<Rule> rules() {
    return Stream.of(Rule.values())
        .filter(rule -> !NO_FILE.contains(rule) && !Files.isDirectory(DIRTY.resolve(rule.key())));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theFileBreaksItsRuleAndNoOther(Rule rule) throws IOException {
    List<Path> files = named(rule.key());
    assertEquals(1, files.size(), "one file is named after the rule");
    Checked checked =
        Checked.read(files.get(0), Checked.tableOf(files.get(0)), YearMonth.of(2026, 10));
    assertEquals(Set.of(rule.key()), checked.rules(), checked.shown());
    List<Severity> severities =
        checked.read().findings().counts().keySet().stream().map(Findings.Count::severity).toList();
    assertTrue(
        severities.equals(List.of(rule.severity()))
            || severities.equals(List.of(Severity.CELL_LEFT_OUT))
            || severities.equals(List.of(Severity.WARNING)),
        "severity");
    assertEquals(rule.severity() == Severity.FILE_REFUSED, checked.read().isRefused());
    if (!checked.read().isRefused()) {
      assertEquals(
          severities.contains(Severity.ROW_REJECTED) ? 1 : 0,
          checked.read().rejected(),
          "rows rejected");
    }
  }

  @Test
  void everyFileIsNamedAfterARule() throws IOException {
    List<String> rules = Stream.of(Rule.values()).map(Rule::key).toList();
    try (Stream<Path> files = Files.list(DIRTY)) {
      List<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(name -> !name.equals("README.md"))
              .toList();
      assertTrue(names.size() >= rules.size() - NO_FILE.size(), "only " + names.size());
      names.forEach(name -> assertTrue(rules.contains(stem(name)), name));
    }
  }

  private static List<Path> named(String rule) throws IOException {
    try (Stream<Path> files = Files.list(DIRTY)) {
      return files.filter(f -> stem(f.getFileName().toString()).equals(rule)).toList();
    }
  }

  private static String stem(String name) {
    return InputFormat.of(name) == null ? name.replaceFirst("\\..*", "") : InputFormat.stem(name);
  }
}
