package cairn.reports.cli.researcher;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.researcher.person.PackageOrder;
import picocli.CommandLine.Option;

/** How alike people must be, and for how long they are seen. */
final class AlikeOptions {
  private static final int MOST_WEEKS = 520;

  @Option(
      names = "--k",
      paramLabel = "N",
      defaultValue = "" + PackageOrder.USUAL_K,
      description = "people alike at least, 5 or more (default: ${DEFAULT-VALUE})")
  private int k;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "26",
      description =
          "weeks from the start that everybody is told of; who started later is left out"
              + " (default: ${DEFAULT-VALUE})")
  private int weeks;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "where the made-up copy begins (default: ${DEFAULT-VALUE})")
  private long seed;

  /**
   * The rules.
   *
   * @throws CommandFailure when one is too small or too large
   */
  PackageOrder.Rules rules() {
    if (k < PackageOrder.LEAST_K) {
      throw new CommandFailure(
          ExitCode.USAGE, "--k is " + PackageOrder.LEAST_K + " or more: fewer are soon found");
    }
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new CommandFailure(ExitCode.USAGE, "--weeks is 1 to " + MOST_WEEKS);
    }
    return new PackageOrder.Rules(k, weeks, seed);
  }
}
