package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Column;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.Terms;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.NotEstimableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every method shares: it reads a file, estimates and answers. */
abstract class MethodCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private FrameOptions data;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private AnswerOptions answer;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** The estimate that the options ask for. */
  abstract Estimate estimate();

  @Override
  public final Integer call() throws IOException {
    Estimate estimate;
    try {
      estimate = estimate();
    } catch (NotEstimableException refused) {
      throw EstimateFailure.input(String.valueOf(refused.getMessage()));
    }
    answer.write(estimate, data.source(), spec.commandLine().getOut());
    return 0;
  }

  final Frame read(Wanted wanted) {
    return data.read(wanted, answer.quiet());
  }

  final double level() {
    return answer.level();
  }

  final Terms terms(Frame frame, List<String> terms) {
    return Terms.of(frame, terms, data.references());
  }

  /** The columns of the file in terms, each once. */
  static List<Column> columns(Frame frame, List<String> terms) {
    Set<String> names = new LinkedHashSet<>();
    terms.forEach(term -> names.addAll(Terms.columnsOf(term)));
    List<Column> columns = new ArrayList<>();
    names.forEach(name -> columns.add(frame.column(name)));
    return columns;
  }

  /** The groups of a column, or everybody in one. */
  static Column.Levels groups(Frame frame, @Nullable String name) {
    return name == null ? Column.Levels.everybody(frame.rows()) : frame.levels(name);
  }

  /** Refuses values without a file, and a file without the columns that take the values' place. */
  static void require(boolean holds, String needed) {
    if (!holds) {
      throw EstimateFailure.usage(needed);
    }
  }

  /** A count that stands on the command line. */
  static Counted counted(@Nullable Long x, @Nullable Long n, String needed) {
    if (x == null || n == null) {
      throw EstimateFailure.usage(needed);
    }
    require(x >= 0 && x <= n, "a count x of n needs 0 <= x <= n");
    return new Counted(x, n);
  }
}
