package cairn.reports.cli;

import picocli.CommandLine.Option;

/** How much a command says. */
final class OutputOptions {
  @Option(names = "--quiet", description = "no progress; only what is refused")
  boolean quiet;

  @Option(names = "--json", description = "answer in JSON")
  boolean json;

  Answer.Format format() {
    return json ? Answer.Format.JSON : Answer.Format.TABLE;
  }
}
