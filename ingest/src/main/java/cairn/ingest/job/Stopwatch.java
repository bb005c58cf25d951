package cairn.ingest.job;

/** Tells the progress how long each stage took. */
final class Stopwatch {
  private static final double NANOS = 1e9;

  private final Progress progress;
  private long since = System.nanoTime();

  Stopwatch(Progress progress) {
    this.progress = progress;
  }

  /** A stage has ended; the next one begins. */
  void lap(String stage, long rows) {
    long now = System.nanoTime();
    progress.stage(stage, rows, (now - since) / NANOS);
    since = now;
  }
}
