package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.library.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
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
  private static List<Line> lines;

  private record Line(
      String method,
      String arguments,
      String key,
      String stat,
      double value,
      double tolerance,
      String call) {
    void hold(double actual) {
      assertEquals(value, actual, tolerance * Math.abs(value), method + ": " + call);
    }
  }

  @BeforeAll
  static void writeTables() throws IOException {
    for (String name : List.of("people.csv", "stages.csv", "drawn.csv", TABLE)) {
      try (InputStream in = ValuesFromRTest.class.getResourceAsStream(name)) {
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
    List<List<String>> rows = PlainCsv.read(folder.resolve(TABLE));
    lines = new ArrayList<>();
    for (List<String> r : rows.subList(1, rows.size())) {
      lines.add(
          new Line(
              r.get(0),
              r.get(1),
              r.get(2),
              r.get(3),
              Double.parseDouble(r.get(4)),
              Double.parseDouble(r.get(5)),
              r.get(6)));
    }
  }

  @Test
  void everyMethodHasAValueOfR() {
    CommandLine estimate = new CommandLine(new Main()).getSubcommands().get("estimate");
    Set<String> methods = new TreeSet<>(estimate.getSubcommands().keySet());
    methods.remove("help");
    Set<String> held =
        lines.stream().map(Line::method).collect(Collectors.toCollection(TreeSet::new));
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
    for (Line line : lines) {
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

  @SuppressWarnings("StringSplitter")
  private List<String> words(Line line) {
    List<String> words = new ArrayList<>(List.of(line.method()));
    for (String word : line.arguments().split(" ")) {
      words.add(word.endsWith(".csv") ? folder.resolve(word).toString() : word);
    }
    return words;
  }

  /** The committed values are no older than their calls; where R and its packages are at hand. */
  @Test
  void everyCallGivesItsValue() throws IOException, InterruptedException {
    Path script = folder.resolve("calls.R");
    String calls =
        lines.stream()
            .map(line -> "cat(sprintf('%.17g\\n', " + line.call() + "))\n")
            .collect(Collectors.joining());
    Files.writeString(
        script,
        "packages <- c('survival', 'cmprsk', 'msm', 'geepack', 'MASS', 'lme4')\n"
            + "if (!all(sapply(packages, requireNamespace, quietly = TRUE))) quit()\n"
            + "options(warn = -1)\n"
            + "d <- read.csv('people.csv')\ns <- read.csv('stages.csv')\n"
            + calls);
    List<String> printed = rscript(script);
    Assumptions.assumeFalse(
        printed.isEmpty(), "skipped: R with all the packages of the calls is not here");
    assertEquals(lines.size(), printed.size());
    for (int i = 0; i < printed.size(); i++) {
      lines.get(i).hold(Double.parseDouble(printed.get(i)));
    }
  }

  private static List<String> rscript(Path script) throws IOException, InterruptedException {
    Path out = folder.resolve("calls.out");
    Process process;
    try {
      process =
          new ProcessBuilder("Rscript", "--vanilla", script.toString())
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return List.of();
    }
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      fail("R did not end in two minutes");
    }
    assertEquals(0, process.exitValue(), "R ended with an error");
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }
}
