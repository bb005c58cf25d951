package cairn.reports.cli.estimate;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.person.plan.PrecisionPlan;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.reports.cli.answer.OutFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How and where a method answers. */
final class AnswerOptions {
  /** How an answer is written. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Option(
      names = "--format",
      defaultValue = "table",
      description =
          "table to read, csv of key,stat,value with 17 digits, or json (default:"
              + " ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Format format;

  @Option(names = "--json", description = "the same as --format json")
  private boolean json;

  @Option(
      names = "--all",
      description = "in a table also covariances and other details, as csv and json always have")
  private boolean all;

  @Option(names = "--out", paramLabel = "FILE", description = "write to a file, not to stdout")
  private @Nullable Path out;

  @Option(
      names = {"--confidence", "--level"},
      paramLabel = "L",
      defaultValue = "" + PrecisionPlan.CONFIDENCE,
      description = "confidence level of every interval (default: ${DEFAULT-VALUE})")
  private double level;

  @Option(names = "--quiet", description = "nothing on stderr about rows that are left out")
  private boolean quiet;

  double level() {
    if (!(level > 0 && level < 1)) {
      throw EstimateFailure.usage(
          "--confidence lies between 0 and 1, for example " + PrecisionPlan.CONFIDENCE);
    }
    return level;
  }

  boolean quiet() {
    return quiet;
  }

  /** Writes the answer. */
  void write(Estimate estimate, String source, PrintWriter stdout) throws IOException {
    String text =
        switch (json ? Format.JSON : format) {
          case TABLE -> new TableText(estimate, source, all).text();
          case CSV -> FigureText.csv(estimate);
          case JSON -> FigureText.json(estimate, source);
        };
    if (out == null) {
      stdout.print(text);
      stdout.flush();
      return;
    }
    OutFile.write(out, draft -> PrivateFiles.write(draft, text.getBytes(StandardCharsets.UTF_8)));
  }
}
