package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * What methods answer on real data that they were not written with. The tables of the folder {@code
 * values_on_real_data}, one for each room of methods, have the columns of {@code
 * values_from_r.csv}. Files of {@code r/} are data sets of R's own packages, which {@code
 * real_data.R} writes where R is installed; others are those of the folder {@code shared}. Lines
 * whose data are not here are left out; where that is all, a test says that it was skipped.
 */
final class ValuesOnRealDataTest {
  private static final List<String> ROOMS =
      List.of(
          "chart",
          "cluster",
          "mean",
          "model",
          "proportion",
          "state",
          "survival",
          "table",
          "weighting");

  /** What the calls need besides R's own packages. */
  private static final List<String> PACKAGES =
      List.of(
          "survival",
          "MASS",
          "nlme",
          "brglm2",
          "clubSandwich",
          "cmprsk",
          "coin",
          "exactRankTests",
          "geepack",
          "glmmTMB",
          "lme4",
          "lmerTest",
          "msm",
          "numDeriv",
          "pbkrtest",
          "sandwich",
          "survey");

  private static final String SCRIPT = "real_data.R";
  private static final Path SHARED =
      Path.of(System.getProperty("cairn.shared", "none")).toAbsolutePath();

  @TempDir private static Path folder;
  private static final List<ValueOfR> LINES = new ArrayList<>();

  @BeforeAll
  static void writeData() throws IOException, InterruptedException {
    for (String room : ROOMS) {
      LINES.addAll(ValueOfR.read("values_on_real_data/" + room + ".csv"));
    }
    try (InputStream in = ValuesOnRealDataTest.class.getResourceAsStream(SCRIPT)) {
      Files.write(folder.resolve(SCRIPT), in.readAllBytes());
    }
    if (RScript.isHere()) {
      RScript.run(folder, SCRIPT);
    }
  }

  private static String path(String file) {
    return (file.startsWith("r/") ? folder : SHARED).resolve(file).toString();
  }

  private static List<ValueOfR> linesWithData() {
    List<ValueOfR> lines =
        LINES.stream()
            .filter(line -> line.files().stream().allMatch(f -> Files.exists(Path.of(path(f)))))
            .toList();
    Assumptions.assumeTrue(
        lines.size() > LINES.size() / 2, "skipped: no R, whose data sets would be read");
    return lines;
  }

  @Test
  void everyValueIsRs() {
    for (ValueOfR line : linesWithData()) {
      Map<String, String> figures = EstimateRun.figures(line.words(ValuesOnRealDataTest::path));
      line.hold(EstimateRun.number(figures, line.key(), line.stat()));
    }
  }

  /** Real groups have long names and many; a terminal of 80 columns shows them. */
  @Test
  void everyTableCanBeShown() {
    Set<List<String>> calls = new LinkedHashSet<>();
    linesWithData().forEach(line -> calls.add(line.words(ValuesOnRealDataTest::path)));
    for (List<String> call : calls) {
      Ran shown = EstimateRun.run(call);
      assertEquals(0, shown.exit(), call + ": " + shown.err());
      assertEquals(
          List.of(), shown.out().lines().filter(line -> line.length() > 80).toList(), "" + call);
    }
  }

  /** The committed values are no older than their calls; where R and its packages are at hand. */
  @Test
  void everyCallGivesItsValue() throws IOException, InterruptedException {
    List<ValueOfR> lines = linesWithData();
    String script = Files.readString(folder.resolve(SCRIPT), StandardCharsets.UTF_8);
    String shared = "shared <- '" + SHARED + "'\n";
    List<Double> printed = RScript.values(folder, PACKAGES, shared + script, lines);
    Assumptions.assumeFalse(
        printed.isEmpty(), "skipped: R with all the packages of the calls is not here");
    assertEquals(lines.size(), printed.size());
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).hold(printed.get(i));
    }
  }

  /** Each method is held on two sets of data or more, whether or not they are here. */
  @Test
  void twoSetsOfDataForEveryMethod() {
    Map<String, TreeSet<String>> sets = new TreeMap<>();
    CommandLine estimate = new CommandLine(new Main()).getSubcommands().get("estimate");
    estimate.getSubcommands().keySet().forEach(name -> sets.put(name, new TreeSet<>()));
    sets.remove("help");
    for (ValueOfR line : LINES) {
      sets.get(line.method()).add(line.files().stream().findFirst().orElse(line.arguments()));
    }
    Set<String> fewer =
        sets.entrySet().stream()
            .filter(method -> method.getValue().size() < 2)
            .map(method -> method.getKey() + " " + method.getValue())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), fewer, "methods on fewer than two sets of data");
  }
}
