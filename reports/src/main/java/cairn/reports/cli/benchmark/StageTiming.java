package cairn.reports.cli.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one stage took on one size.
 *
 * @param asked rows of the size
 * @param stage the stage
 * @param worked rows that the stage worked on
 * @param seconds how long it took
 * @param cpu seconds of all processors that the process used for it; null where it is a part of
 *     another stage
 * @param written bytes that it left on the disk; null where it leaves none
 * @param peak the largest memory that the process has held so far, in bytes
 */
record StageTiming(
    long asked,
    String stage,
    long worked,
    double seconds,
    @Nullable Double cpu,
    @Nullable Long written,
    long peak) {
  static final List<String> COLUMNS =
      List.of(
          "rows",
          "stage",
          "rows_worked",
          "seconds",
          "cpu_seconds",
          "rows_a_second",
          "peak_mb",
          "written_mb",
          "growth");

  /** A stage that was not watched apart from others in the process. */
  static StageTiming of(long asked, String stage, long worked, double seconds) throws IOException {
    return new StageTiming(asked, stage, worked, seconds, null, null, peakNow());
  }

  /** Watches a stage from its beginning. */
  static final class Watch {
    private final long began = System.nanoTime();
    private final double cpu = cpuNow();

    StageTiming ended(long asked, String stage, long worked, Path written) throws IOException {
      return new StageTiming(
          asked,
          stage,
          worked,
          (System.nanoTime() - began) / 1e9,
          cpuNow() - cpu,
          bytes(written),
          peakNow());
    }
  }

  private static double cpuNow() {
    Duration used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return used.toNanos() / 1e9;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.toRealPath())) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  /** The largest memory that the process has held, in bytes; 0 where the system does not tell. */
  private static long peakNow() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    }
  }

  /**
   * A row of the answer. Growth is how often the processor time of the same stage on the size
   * before it took, or where that is not known its time.
   *
   * @param before the stages of the sizes before
   */
  List<@Nullable Object> row(List<StageTiming> before) {
    Double growth = null;
    for (StageTiming other : before) {
      if (other.stage.equals(stage)) {
        growth =
            cpu != null && other.cpu != null && other.cpu > 0
                ? cpu / other.cpu
                : seconds / other.seconds;
      }
    }
    List<@Nullable Object> row = new ArrayList<>();
    row.add(asked);
    row.add(stage);
    row.add(worked);
    row.add(rounded(seconds));
    row.add(cpu == null ? null : rounded(cpu));
    row.add((long) (worked / seconds));
    row.add(peak >> 20);
    row.add(written == null ? null : rounded(written / 1e6));
    row.add(growth == null ? null : rounded(growth));
    return row;
  }

  private static Double rounded(double number) {
    return Double.valueOf(String.format(Locale.ROOT, "%.2f", number));
  }
}
