package cairn.reports.cli.source;

import cairn.ingest.source.redcap.RedcapSource;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn source redcap}: the mapping of a project of REDCap. */
@Command(
    name = "redcap",
    description =
        "Make a mapping of a REDCap project from its data dictionary. With an export it also sees"
            + " events, repeating forms, surveys and which fields are there.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  cairn source redcap --dictionary DataDictionary.csv --data export/redcap.csv --out mapping",
      "  cairn check --in export --mapping mapping"
    })
public final class RedcapCommand implements Callable<Integer> {
  @Option(
      names = "--dictionary",
      required = true,
      paramLabel = "FILE",
      description = "the data dictionary, as REDCap exports it (CSV)")
  @SuppressWarnings("NullAway.Init")
  private Path dictionary;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "an export of the project, best as raw data (CSV)")
  private @Nullable Path data;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private MappingOptions mapping;

  @Override
  public Integer call() throws IOException {
    mapping.tell(RedcapSource.make(dictionary, data, mapping.out));
    return ExitCode.DONE;
  }
}
