package cairn.reports.cli.benchmark;

import cairn.ingest.store.disk.PrivateFiles;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.estimate.EstimateCommand;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import picocli.CommandLine;

/**
 * Times {@code cairn estimate} on a made-up table of stays, reading included: what somebody waits
 * for who holds a large table against Cairn.
 *
 * @param seed where the draws start
 */
public record EstimateBenchmark(long seed) {
  private static final String STAYS = "--time days --event left ";
  private static final int LONGEST = 365;
  private static final int SITES = 200;
  private static final List<String> TYPES = List.of("a", "b", "c", "d");

  /** The commands, by the name of their stage. */
  private static Map<String, String> commands() {
    Map<String, String> commands = new LinkedHashMap<>();
    commands.put("kaplan-meier", "kaplan-meier " + STAYS + "--group type --at 90,180 --rmst 180");
    commands.put("log-rank", "log-rank " + STAYS + "--group type");
    commands.put("cox", "cox " + STAYS + "--covariates type,age --cluster site");
    commands.put("bootstrap", "bootstrap --outcome goal --cluster site --resamples 1000");
    return commands;
  }

  /**
   * Seconds of each method on a table of so many rows.
   *
   * @param folder where the table is written; it is removed again
   * @throws IllegalStateException when a method refuses the table
   */
  public Map<String, Double> seconds(long rows, Path folder) throws IOException {
    PrivateFiles.folder(folder);
    Path table = folder.resolve("stays.csv");
    Map<String, Double> seconds = new LinkedHashMap<>();
    try {
      write(rows, table);
      for (Map.Entry<String, String> each : commands().entrySet()) {
        List<String> words = new ArrayList<>(List.of(each.getValue().split(" ", -1)));
        words.addAll(List.of("--in", table.toString(), "--format", "csv"));
        long began = System.nanoTime();
        run(words);
        seconds.put(each.getKey(), (System.nanoTime() - began) / 1e9);
      }
    } finally {
      Files.deleteIfExists(table);
    }
    return seconds;
  }

  private static void run(List<String> words) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    int exit =
        new CommandLine(new EstimateCommand())
            .setOut(nowhere)
            .setErr(nowhere)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(words.toArray(String[]::new));
    if (exit != ExitCode.DONE) {
      throw new IllegalStateException("estimate " + words.get(0) + " ended with " + exit);
    }
  }

  private void write(long rows, Path table) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(PrivateFiles.create(table), StandardCharsets.UTF_8))) {
      out.write("days,left,type,age,site,goal\n");
      for (long row = 0; row < rows; row++) {
        int type = random.nextInt(TYPES.size());
        double stay = -Math.log1p(-random.nextDouble()) * (100 + 20 * type);
        int days = (int) Math.min(LONGEST, stay) + 1;
        out.write(days + "," + (stay < LONGEST ? 1 : 0) + "," + TYPES.get(type) + ",");
        out.write(random.nextInt(18, 80) + ",s" + random.nextInt(SITES) + ",");
        out.write((random.nextDouble() < 0.4 + 0.05 * type ? 1 : 0) + "\n");
      }
    }
  }
}
