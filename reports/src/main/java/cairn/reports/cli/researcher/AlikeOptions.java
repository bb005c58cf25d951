package cairn.reports.cli.researcher;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.researcher.person.PackageOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How alike people must be, and for how long they are seen. */
final class AlikeOptions {
  private static final int MOST_WEEKS = 520;

  @Option(
      names = "--k",
      paramLabel = "N",
      description =
          "people alike at least, 5 or more (default: "
              + PackageOrder.USUAL_K
              + ", or smallest_cell of the study plan where that is more)")
  private @Nullable Integer k;

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
   * Looks whether each can be.
   *
   * @throws CommandFailure when one is too small or too large
   */
  void check() {
    if (k != null && k < PackageOrder.LEAST_K) {
      throw new CommandFailure(
          ExitCode.USAGE, "--k is " + PackageOrder.LEAST_K + " or more: fewer are soon found");
    }
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new CommandFailure(ExitCode.USAGE, "--weeks is 1 to " + MOST_WEEKS);
    }
  }

  /**
   * The rules.
   *
   * @param smallestCell the smallest number of people that the study plan lets out
   * @throws CommandFailure when k is less than a plan that raises it asks for
   */
  PackageOrder.Rules rules(int smallestCell) {
    int usual = Math.max(PackageOrder.USUAL_K, smallestCell);
    if (k != null && k < usual && usual > PackageOrder.USUAL_K) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--k is "
              + usual
              + " or more: smallest_cell of the study plan raises it, and nothing lowers that;"
              + " leave --k out");
    }
    return new PackageOrder.Rules(k == null ? usual : k, weeks, seed);
  }
}
