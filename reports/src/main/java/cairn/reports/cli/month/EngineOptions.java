package cairn.reports.cli.month;

import cairn.ingest.engine.EngineChoice;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which engine brings each person's rows together. */
public final class EngineOptions {
  @Option(
      names = "--engine",
      defaultValue = "auto",
      description =
          "auto picks by size, embedded runs in this process, spark on Apache Spark; all give the"
              + " same bytes (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private EngineChoice.Wish engine;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "where Spark runs, for example local[4] or spark://host:7077; means Spark")
  private @Nullable String master;

  @Option(
      names = "--conf",
      paramLabel = "NAME=VALUE",
      description = "a setting of Spark, for example spark.executor.memory=4g; may be repeated")
  private Map<String, String> settings = new TreeMap<>();

  /** The engine for so many rows, said before it starts. */
  EngineChoice choose(long rows, StageProgress progress) {
    try {
      EngineChoice choice =
          EngineChoice.of(engine, master, rows, Runtime.getRuntime().maxMemory()).with(settings);
      progress.note(choice.description());
      return choice;
    } catch (IllegalArgumentException contradiction) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(contradiction.getMessage()));
    }
  }

  /** About how many rows the files of a folder hold. */
  public static long rowsIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder, 1, new FileVisitOption[0])) {
      long rows = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        rows += EngineChoice.rowsIn(String.valueOf(file.getFileName()), Files.size(file));
      }
      return rows;
    } catch (IOException e) {
      return 0;
    }
  }
}
