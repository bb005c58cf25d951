package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.library.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Every method of {@code cairn estimate} gives a value that a call of R gives too. The table {@code
 * values_from_r.csv} holds for each the method, its arguments, what to read of its answer, R's
 * value, how near ours must be (relative), and the call, with {@code d} people.csv and {@code s}
 * stages.csv. A new method is asked for a row here.
 */
final class ValuesFromRTest {
  private static final String TABLE = "values_from_r.csv";

  @TempDir private static Path folder;
  private static List<ValueOfR> lines;

  @BeforeAll
  static void writeTables() throws IOException {
    for (String name : List.of("people.csv", "stages.csv", "drawn.csv")) {
      try (InputStream in = ValuesFromRTest.class.getResourceAsStream(name)) {
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
    lines = ValueOfR.read(TABLE);
  }

  @Test
  void everyMethodHasAValueOfR() {
    CommandLine estimate = new CommandLine(new Main()).getSubcommands().get("estimate");
    Set<String> methods = new TreeSet<>(estimate.getSubcommands().keySet());
    methods.remove("help");
    Set<String> held =
        lines.stream().map(ValueOfR::method).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), without(methods, held), "methods without a line in " + TABLE);
    assertEquals(Set.of(), without(held, methods), "lines of no method in " + TABLE);
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  /** What a card says that it agrees with is what is called. */
  @Test
  void everyCardNamesTheCall() {
    for (Method method : Methods.ALL) {
      MethodCard card = method.card();
      List<String> named =
          Pattern.compile("[\\w.:]+\\(")
              .matcher(card.agreesWith())
              .results()
              .map(MatchResult::group)
              .toList();
      assertTrue(
          lines.stream()
              .filter(line -> line.method().equals(card.name()))
              .anyMatch(line -> named.stream().anyMatch(line.call()::contains)),
          card.name() + " agrees with " + card.agreesWith());
    }
  }

  @Test
  void everyValueIsRs() {
    for (ValueOfR line : lines) {
      Map<String, String> figures = EstimateRun.figures(words(line));
      line.hold(EstimateRun.number(figures, line.key(), line.stat()));
    }
  }

  /** Whatever a method's tables look like, they can be shown whole on a terminal of 80 columns. */
  @Test
  void everyTableCanBeShown() {
    for (List<String> call : new LinkedHashSet<>(lines.stream().map(this::words).toList())) {
      List<String> words = new ArrayList<>(call);
      words.add("--all");
      Ran shown = EstimateRun.run(words);
      assertEquals(0, shown.exit(), call.get(0) + ": " + shown.err());
      assertEquals(List.of(), shown.out().lines().filter(line -> line.length() > 80).toList());
    }
  }

  private List<String> words(ValueOfR line) {
    return line.words(file -> folder.resolve(file).toString());
  }

  /** The committed values are no older than their calls; where R and its packages are at hand. */
  @Test
  void everyCallGivesItsValue() throws IOException, InterruptedException {
    Assumptions.assumeTrue(RScript.isHere(), "skipped: R is not here");
    List<Double> printed =
        RScript.values(
            folder,
            List.of("survival", "cmprsk", "msm", "geepack", "MASS", "lme4"),
            "d <- read.csv('people.csv')\ns <- read.csv('stages.csv')\n",
            lines);
    Assumptions.assumeFalse(
        printed.isEmpty(), "skipped: R with all the packages of the calls is not here");
    assertEquals(lines.size(), printed.size());
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).hold(printed.get(i));
    }
  }
}
