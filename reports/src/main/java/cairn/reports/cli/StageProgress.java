package cairn.reports.cli;

import cairn.ingest.job.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** A line on stderr for every stage that has ended, with its rows and seconds. */
final class StageProgress implements Progress {
  private final PrintWriter err;
  private final boolean quiet;

  StageProgress(PrintWriter err, boolean quiet) {
    this.err = err;
    this.quiet = quiet;
  }

  @Override
  public void stage(String stage, long rows, double seconds) {
    note(String.format(Locale.ROOT, "%-40s %,14d  %7.1f s", stage, rows, seconds));
  }

  /** Says something that is neither an answer nor an error. */
  void note(String text) {
    if (!quiet) {
      text.lines().forEach(line -> err.println("cairn: " + line));
      err.flush();
    }
  }
}
