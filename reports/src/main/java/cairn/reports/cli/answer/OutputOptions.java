package cairn.reports.cli.answer;

import picocli.CommandLine.Option;

/** How much a command says. */
public final class OutputOptions {
  @Option(names = "--quiet", description = "no progress; only what is refused")
  public boolean quiet;

  @Option(
      names = "--verbose",
      description = "show each line of the run's log, which the store keeps, on stderr")
  public boolean verbose;

  @Option(names = "--json", description = "answer in JSON")
  public boolean json;

  public Answer.Format format() {
    return json ? Answer.Format.JSON : Answer.Format.TABLE;
  }
}
