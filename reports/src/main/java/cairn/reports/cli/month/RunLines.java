package cairn.reports.cli.month;

import cairn.ingest.catalogue.CodeVersion;
import cairn.ingest.job.IngestReport;
import cairn.ingest.store.Place;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The lines of a run's log. They hold what Cairn itself calls its stages and rules, with numbers:
 * no name of a file, nothing that a delivery holds, no time of day.
 */
final class RunLines {
  private RunLines() {}

  /** A run begins. */
  static Map<String, Object> began(String command) {
    Map<String, Object> line = line("run");
    line.put("command", command);
    line.put("code", CodeVersion.get());
    line.put("java", Runtime.version().feature());
    line.put("cores", Runtime.getRuntime().availableProcessors());
    line.put("memory_mb", Runtime.getRuntime().maxMemory() / 1_000_000);
    return line;
  }

  /** A stage has ended. */
  static Map<String, Object> stage(String stage, long rows, double seconds) {
    Runtime runtime = Runtime.getRuntime();
    Map<String, Object> line = line("stage");
    line.put("stage", stage);
    line.put("rows", rows);
    line.put("seconds", Math.round(seconds * 1000) / 1000.0);
    line.put("memory_mb", (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
    return line;
  }

  /** What became of a delivery: its verdict, the rows, and how often each rule was broken. */
  static Map<String, Object> delivery(IngestReport report) {
    Map<String, Object> line = line("delivery");
    line.put("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
    line.put("files", report.delivery().files().size());
    line.put("read", report.delivery().files().stream().mapToLong(f -> f.tally().read()).sum());
    line.put(
        "rejected", report.delivery().files().stream().mapToLong(f -> f.tally().rejected()).sum());
    line.put("findings", report.rules());
    return line;
  }

  /** A place has a version. */
  static Map<String, Object> published(Place place, String version, boolean isChanged) {
    Map<String, Object> line = line("published");
    line.put("place", place.path());
    line.put("version", version);
    line.put("changed", isChanged);
    return line;
  }

  /** A run has come to its end. */
  static Map<String, Object> ended(int exit) {
    Map<String, Object> line = line("end");
    line.put("exit", exit);
    return line;
  }

  /** A run ends because something went wrong. */
  static Map<String, Object> stopped() {
    Map<String, Object> line = line("end");
    line.put("stopped", true);
    return line;
  }

  private static Map<String, Object> line(String event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", event);
    return line;
  }
}
