package cairn.reports.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs {@code cairn estimate} as a person types it and keeps what came out. */
final class EstimateRun {
  private static final Map<List<String>, Map<String, String>> DONE = new HashMap<>();

  private EstimateRun() {}

  static Ran run(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("estimate"));
    all.addAll(arguments);
    return Ran.cairn(all.toArray(String[]::new));
  }

  static Ran run(String... arguments) {
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
    Ran outcome = run(all);
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
