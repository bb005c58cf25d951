package cairn.reports.cli.month;

import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;

/** Shows on a terminal that a step which has no stages goes on, and clears its line at the end. */
final class Waiting implements AutoCloseable {
  /** Nobody waits for what is over sooner. */
  private static final long FIRST = 3_000;

  private static final long EACH = 1_000;

  private final PrintWriter err;
  private final String step;
  private final Timer timer = new Timer("waiting", true);
  private boolean isOver;
  private long seconds = FIRST / 1_000;

  private Waiting(PrintWriter err, String step) {
    this.err = err;
    this.step = step;
  }

  /** Begins to wait for a step. */
  static Waiting on(String step, PrintWriter err) {
    Waiting waiting = new Waiting(err, step);
    waiting.timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            waiting.show();
          }
        },
        FIRST,
        EACH);
    return waiting;
  }

  private synchronized void show() {
    if (!isOver) {
      err.print("\rcairn: " + step + ", " + seconds++ + " s so far");
      err.flush();
    }
  }

  @Override
  public synchronized void close() {
    isOver = true;
    timer.cancel();
    if (seconds > FIRST / 1_000) {
      err.print("\r" + " ".repeat(60) + "\r");
      err.flush();
    }
  }
}
