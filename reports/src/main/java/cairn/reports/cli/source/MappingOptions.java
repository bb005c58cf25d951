package cairn.reports.cli.source;

import cairn.ingest.source.field.MadeMapping;
import cairn.reports.cli.answer.OutputOptions;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a mapping is put, and how it is told. */
final class MappingOptions {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "the folder of the mapping; made where it is missing")
  @SuppressWarnings("NullAway.Init")
  Path out;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** Says what was made. */
  void tell(MadeMapping.Account account) {
    MappingAnswer.print(spec.commandLine(), output, account, out);
  }
}
