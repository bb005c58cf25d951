package cairn.ingest.engine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which engine a run uses, and why.
 *
 * @param isSpark whether it is Spark
 * @param master where Spark runs
 * @param reason why, in words that follow the engine's name
 * @param settings settings of Spark by name, over the usual ones
 */
public record EngineChoice(
    boolean isSpark, String master, String reason, Map<String, String> settings) {
  /** Above so many rows the embedded engine is not chosen by itself. */
  public static final long MOST_EMBEDDED_ROWS = 5_000_000;

  /** Memory that a row takes while rows are brought together, about. */
  private static final long BYTES_A_ROW = 160;

  /** Memory that a run takes whatever its rows; with less it runs for minutes and then stops. */
  private static final long LEAST = 112L << 20;

  /** Memory with which Spark starts in this process. */
  private static final long LEAST_FOR_SPARK = 512L << 20;

  /** Share of the memory that rows may take. */
  private static final double SHARE = 0.6;

  private static final String HERE = "local[*]";

  /** What was asked for. */
  public enum Wish {
    /** Whatever fits the size. */
    AUTO,
    /** Threads in this process. */
    EMBEDDED,
    /** Spark. */
    SPARK
  }

  /**
   * Chooses.
   *
   * @param wish what was asked for
   * @param master where Spark is to run, or null when nothing was said; saying it means Spark
   * @param rows rows to be brought together, about
   * @param memory memory of this process, in bytes
   * @throws IllegalArgumentException when the wishes contradict each other
   * @throws EngineException when there is too little memory for the engine, said before it starts
   */
  public static EngineChoice of(Wish wish, @Nullable String master, long rows, long memory) {
    EngineChoice choice = wished(wish, master, rows, memory);
    long least = choice.isSpark ? LEAST_FOR_SPARK : LEAST;
    // Java keeps a little of what it is given for itself.
    if (memory < least - least / 10) {
      throw new EngineException(
          String.format(
              Locale.ROOT,
              "%s needs at least %d MB of memory, and about %d MB for about %,d rows; Java has %d"
                  + " MB: give it more, for example by CAIRN_JAVA_OPTS=-Xmx%dm",
              choice.isSpark ? "Spark" : "a run",
              least >> 20,
              need(rows) >> 20,
              rows,
              memory >> 20,
              Math.max(512, 2 * need(rows) >> 20)));
    }
    return choice;
  }

  /**
   * The same choice with settings of Spark.
   *
   * @param asked settings by name, such as {@code spark.executor.memory}
   * @throws IllegalArgumentException for the embedded engine, which has none, for a name that is
   *     none of Spark's, or one that is fixed
   */
  public EngineChoice with(Map<String, String> asked) {
    if (!asked.isEmpty() && !isSpark) {
      throw new IllegalArgumentException(
          "settings of Spark mean Spark: ask for it by --engine spark or --master");
    }
    SparkSettings.check(asked);
    return new EngineChoice(isSpark, master, reason, Map.copyOf(asked));
  }

  /** Memory that the embedded engine takes for so many rows, about, in bytes. */
  private static long need(long rows) {
    return LEAST + (long) (rows * BYTES_A_ROW / SHARE);
  }

  private static EngineChoice wished(Wish wish, @Nullable String master, long rows, long memory) {
    if (wish == Wish.EMBEDDED && master != null) {
      throw new IllegalArgumentException(
          "the embedded engine was asked for, and a master, which means Spark: leave one of them"
              + " out");
    }
    if (master != null) {
      return new EngineChoice(true, master, "because a master is given", Map.of());
    }
    if (wish != Wish.AUTO) {
      return new EngineChoice(wish == Wish.SPARK, HERE, "as asked", Map.of());
    }
    long forRows = (long) (Math.max(0, memory - LEAST) * SHARE);
    long most = Math.min(MOST_EMBEDDED_ROWS, forRows / BYTES_A_ROW);
    // With less memory than Spark starts with, the embedded engine is the one that may do.
    boolean fits = rows <= most || memory < LEAST;
    return new EngineChoice(
        !fits,
        HERE,
        String.format(
            Locale.ROOT,
            "because about %,d rows are %s %,d",
            rows,
            fits ? "at most" : "more than",
            most),
        Map.of());
  }

  /**
   * Rows in some files, about, by what a row of each format takes.
   *
   * @param fileName a file's name
   * @param bytes its size
   */
  public static long rowsIn(String fileName, long bytes) {
    if (fileName.endsWith(".gz")) {
      return bytes / 8;
    }
    if (fileName.endsWith(".parquet")) {
      return bytes / 6;
    }
    return fileName.endsWith(".jsonl") ? bytes / 150 : bytes / 45;
  }

  /** The engine in words with the reason. */
  public String description() {
    return (isSpark ? "Spark at " + master : "embedded engine") + ", " + reason;
  }

  /**
   * Starts the engine.
   *
   * @param scratch a folder for Spark's temporary files
   */
  public Engine start(Path scratch) {
    return isSpark ? SparkEngine.start(master, scratch, settings) : EmbeddedEngine.ofThisMachine();
  }
}
