package cairn.reports.cli.month;

import cairn.ingest.job.IngestReport;
import cairn.ingest.job.Progress;
import cairn.ingest.store.Place;
import cairn.ingest.store.PublishedVersion;
import cairn.ingest.store.RunLog;
import cairn.reports.cli.answer.OutputOptions;
import cairn.reports.cli.answer.Terminal;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A line on stderr for every stage that has ended, with its rows and seconds; the same as JSON in
 * the log of the run where it holds a store, and on stderr where somebody wants to see it.
 */
public final class StageProgress implements Progress {
  private final PrintWriter err;
  private final boolean quiet;
  private final boolean verbose;
  private final String command;
  private final Map<String, Ended> ended = new HashMap<>();
  private @Nullable RunLog log;
  private @Nullable Waiting waiting;

  /** Progress of a command. */
  public StageProgress(CommandSpec spec, boolean quiet, boolean verbose) {
    this.err = spec.commandLine().getErr();
    this.command = spec.name();
    this.quiet = quiet;
    this.verbose = verbose;
  }

  /** Progress of a command as its options ask for it. */
  public static StageProgress of(CommandSpec spec, OutputOptions output) {
    return new StageProgress(spec, output.quiet, output.verbose);
  }

  /** The run's log begins. */
  public void logTo(RunLog file) {
    log = file;
    record(RunLines.began(command));
  }

  /** A run has come to its end with an exit code, which is given back. */
  public int ended(int exit) {
    record(RunLines.ended(exit));
    closeLog();
    return exit;
  }

  /** The run is over; where it has not come to its end, its log says that it was stopped. */
  public void close() {
    endWaiting();
    if (log != null) {
      record(RunLines.stopped());
      closeLog();
    }
  }

  private void closeLog() {
    if (log != null) {
      log.close();
      log = null;
    }
  }

  private void record(Map<String, Object> event) {
    if (log != null) {
      log.add(event);
    }
    if (verbose) {
      err.println(RunLog.line(event));
      err.flush();
    }
  }

  /** A step begins that may take long and has no stages; it ends with the next stage. */
  void waitFor(String step) {
    if (Terminal.isThere() && !quiet) {
      waiting = Waiting.on(step, err);
    }
  }

  private void endWaiting() {
    if (waiting != null) {
      waiting.close();
      waiting = null;
    }
  }

  /** A place has a version. */
  void published(Place place, PublishedVersion published) {
    record(RunLines.published(place, published.snapshot().id(), published.changed()));
  }

  /** How a stage ended: its rows and seconds. */
  public record Ended(long rows, double seconds) {}

  /** How the last stage of this name ended, or null where there was none. */
  public @Nullable Ended ended(String stage) {
    return ended.get(stage);
  }

  @Override
  public void stage(String stage, long rows, double seconds) {
    endWaiting();
    ended.put(stage, new Ended(rows, seconds));
    record(RunLines.stage(stage, rows, seconds));
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
    record(RunLines.delivery(report));
    String version = report.version();
    if (version != null) {
      boolean isChanged = report.verdict() == IngestReport.Verdict.ACCEPTED;
      record(RunLines.published(Place.records(), version, isChanged));
    }
    (quiet ? report.loud() : report.brief()).forEach(this::say);
  }

  private void say(String text) {
    endWaiting();
    Terminal.said(text).forEach(err::println);
    err.flush();
  }
}
