package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import cairn.reports.format.Axe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The budgets of a report hold where there is much to tell, and names are long. */
final class LargeReportsTest {
  private static final List<String> LONG_NAMES =
      List.of(
          "Evening support for people who come straight from work",
          "Mutual aid for parents and those who care for small children",
          "Psychoeducation about opioids and other sedating medicines",
          "Peer-led harm reduction at the needle and syringe programme",
          "Planning ahead for hard weekends, family visits and holidays",
          "Trauma-informed stabilisation with somebody of one's own choice",
          "Contingency management together with cognitive behavioural work",
          "Acceptance and commitment for cannabis, alcohol and prescription medicines",
          "Gardening, cooking and walking group of the community centre",
          "Wellbeing and recovery college for people over fifty-five years");

  @TempDir private Path folder;

  @Test
  void tenKindsAndFortyGroupsWithLongNames() throws Exception {
    Path delivery = folder.resolve("delivery");
    done("generate --clients 360 --months 9 --seed 5 --out", delivery.toString());
    StringBuilder kinds = new StringBuilder();
    for (int i = 0; i < LONG_NAMES.size(); i++) {
      kinds.append("long_").append(i).append(": {label: \"").append(LONG_NAMES.get(i));
      kinds.append("\", approach: harm_reduction, format: open, usual_gap_days: 7,");
      kinds.append(" stopping_gap_days: 28}\n");
    }
    Path catalogue = Files.createDirectories(delivery.resolve("catalogue"));
    Files.writeString(catalogue.resolve("group_types.yaml"), kinds.toString());
    assertTrue(spreadOverKinds(delivery.resolve("groups.csv")) >= 40, "groups");
    done("monthly --month 2026-10 --audience evaluator --in", delivery.toString());
    Path report = report("2026-10");
    PageBudgets.assertKept(folder, report);
    Axe.assertNothingFound(folder, Files.readString(report), true);
  }

  /** Gives the groups of a file the ten kinds in turn; how many groups there are. */
  private static int spreadOverKinds(Path groups) throws IOException {
    List<String> lines = Files.readAllLines(groups);
    int kind = List.of(lines.get(0).split(",")).indexOf("group_type");
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      cells[kind] = "long_" + i % LONG_NAMES.size();
      lines.set(i, String.join(",", cells));
    }
    Files.write(groups, lines);
    return lines.size() - 1;
  }

  @Test
  void everyTenthPersonOfTheTrials() throws Exception {
    Path trials = Path.of(System.getProperty("cairn.shared", ""), "realdata", "ctn0094");
    Assumptions.assumeTrue(Files.isDirectory(trials), "skipped: the trials are not here");
    Path source = Files.createDirectories(folder.resolve("trials"));
    try (Stream<Path> files = Files.list(trials)) {
      for (Path file : files.toList()) {
        Files.write(source.resolve(file.getFileName().toString()), everyTenth(file));
      }
    }
    String mapping = System.getProperty("cairn.sampleData") + "/mappings/ctn0094";
    done("monthly --month 2001-12 --audience evaluator --mapping", mapping, "--in", "" + source);
    PageBudgets.assertKept(folder, report("2001-12"));
  }

  private static List<String> everyTenth(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int who = List.of(lines.get(0).replace("\"", "").split(",")).indexOf("who");
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      boolean head = kept.isEmpty();
      if (head || who < 0 || line.split(",", -1)[who].replace("\"", "").endsWith("0")) {
        kept.add(line);
      }
    }
    return kept;
  }

  private Path report(String month) {
    return folder.resolve("store/reports").resolve(month).resolve("evaluator/report.html");
  }

  private void done(String words, String... more) {
    List<String> command = new ArrayList<>(List.of(words.split(" ")));
    command.addAll(List.of(more));
    if (command.get(0).equals("monthly")) {
      command.addAll(List.of("--engine", "embedded", "--store", "" + folder.resolve("store")));
    }
    command.add("--quiet");
    Ran run = Ran.cairn(command.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.exit(), run.err());
  }
}
