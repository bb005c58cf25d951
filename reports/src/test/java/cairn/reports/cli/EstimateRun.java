package cairn.reports.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs {@code cairn estimate} as a person types it and keeps what came out. */
final class EstimateRun {
  private static final Map<List<String>, Map<String, String>> DONE = new HashMap<>();

  /** What a command said and how it ended. */
  record Outcome(int exit, String out, String err) {}

  private EstimateRun() {}

  static synchronized Outcome run(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("estimate"));
    all.addAll(arguments);
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    System.setOut(new PrintStream(answer, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(progress, true, StandardCharsets.UTF_8));
    try {
      int exit = Main.run(all.toArray(String[]::new));
      return new Outcome(
          exit, answer.toString(StandardCharsets.UTF_8), progress.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  static Outcome run(String... arguments) {
    return run(List.of(arguments));
  }

  /** The answer as CSV, by {@code key|stat}; run once for the same words. */
  static Map<String, String> figures(List<String> arguments) {
    return DONE.computeIfAbsent(List.copyOf(arguments), EstimateRun::read);
  }

  static Map<String, String> figures(String... arguments) {
    return figures(List.of(arguments));
  }

  private static Map<String, String> read(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--format", "csv"));
    Outcome outcome = run(all);
    if (outcome.exit() != 0) {
      throw new IllegalStateException(arguments + ": " + outcome.err());
    }
    Map<String, String> figures = new HashMap<>();
    List<List<String>> rows = PlainCsv.parse(outcome.out());
    for (List<String> row : rows.subList(1, rows.size())) {
      figures.put(row.get(0) + "|" + row.get(1), row.get(2));
    }
    return figures;
  }

  /** The number under a key and a stat; NaN where its reason stands in its place. */
  static double number(Map<String, String> figures, String key, String stat) {
    String text = figures.get(key + "|" + stat);
    if (text == null) {
      throw new IllegalStateException("no " + key + "|" + stat);
    }
    return switch (text) {
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> text.matches("[-+0-9.eE]+") ? Double.parseDouble(text) : Double.NaN;
    };
  }
}
