package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs R, where it is installed. */
final class RScript {
  private RScript() {}

  /** Whether R is here. */
  static boolean isHere() {
    try {
      Process process =
          new ProcessBuilder("Rscript", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a script of this folder prints. */
  static List<String> run(Path folder, String script, String... arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve(script + ".out");
    Path err = folder.resolve(script + ".err");
    List<String> words = new ArrayList<>(List.of("Rscript", "--vanilla", script));
    words.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      fail("R did not end in five minutes");
    }
    assertEquals(0, process.exitValue(), () -> "R ended with an error: " + text(err));
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }

  private static String text(Path err) {
    try {
      List<String> lines = Files.readAllLines(err, StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /**
   * What R answers to the calls of these lines, one number each; no number at all where one of the
   * packages is not here.
   *
   * @param before R that the calls stand on
   */
  static List<Double> values(
      Path folder, List<String> packages, String before, List<ValueOfR> lines)
      throws IOException, InterruptedException {
    String named = packages.stream().map(p -> "'" + p + "'").collect(Collectors.joining(", "));
    String calls =
        lines.stream().map(line -> "value(" + line.call() + ")\n").collect(Collectors.joining());
    Files.writeString(
        folder.resolve("calls.R"),
        "if (!all(sapply(c("
            + named
            + "), requireNamespace, quietly = TRUE))) quit()\n"
            + "options(warn = -1)\n"
            + "value <- function(call) cat(sprintf('\\n= %.17g\\n', as.numeric(call)[1]))\n"
            + before
            + calls);
    return run(folder, "calls.R").stream()
        .filter(line -> line.startsWith("= "))
        .map(line -> ValueOfR.number(line.substring(2)))
        .toList();
  }
}
