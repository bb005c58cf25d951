package cairn.reports.cli.month;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The choices behind a report, where a file makes them. */
final class StudyOptions {
  @Option(names = "--plan", paramLabel = "FILE", description = "the study plan")
  @Nullable Path plan;

  @Option(names = "--definitions", paramLabel = "FILE", description = "definitions of your own")
  @Nullable Path definitions;
}
