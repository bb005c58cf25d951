package cairn.reports.cli.month;

import cairn.ingest.job.IngestReport;
import cairn.ingest.job.Progress;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line on stderr for every stage that has ended, with its rows and seconds. */
public final class StageProgress implements Progress {
  private final PrintWriter err;
  private final boolean quiet;
  private final Map<String, Ended> ended = new HashMap<>();

  public StageProgress(PrintWriter err, boolean quiet) {
    this.err = err;
    this.quiet = quiet;
  }

  /** How a stage ended: its rows and seconds. */
  public record Ended(long rows, double seconds) {}

  /** How the last stage of this name ended, or null where there was none. */
  public @Nullable Ended ended(String stage) {
    return ended.get(stage);
  }

  @Override
  public void stage(String stage, long rows, double seconds) {
    ended.put(stage, new Ended(rows, seconds));
    note(String.format(Locale.ROOT, "%-40s %,14d  %7.1f s", stage, rows, seconds));
  }

  /** Says something that is neither an answer nor an error. */
  void note(String text) {
    if (!quiet) {
      say(text);
    }
  }

  /** Says what became of a delivery; quiet still means that whatever was refused is told. */
  void tell(IngestReport report) {
    (quiet ? report.loud() : report.brief()).forEach(this::say);
  }

  private void say(String text) {
    text.lines().forEach(line -> err.println("cairn: " + line));
    err.flush();
  }
}
