package cairn.reports.cli.audit;

import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.protect.Effort;
import cairn.reports.disclosure.protect.Protection;
import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.solver.OrTools;
import cairn.reports.disclosure.solver.Solver;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn audit}: what a stranger can work out of tables. */
@Command(
    name = "audit",
    description =
        "Look at tables as a stranger would: for every hidden number, and for every small difference"
            + " between two numbers of which one holds the people of the other, the least and the"
            + " most it can be. Each answer is proved by two tables of whole numbers that agree with"
            + " everything shown. Tables given as counts have their cells hidden first. Exits with 5"
            + " where a small number can be worked out or is not proved unknown.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "An entry of the file that says what is shown (members are places of unknown counts):",
      "  {\"name\": \"a\", \"zeros_published\": true, \"joint\": 2, \"cells\": [",
      "    {\"name\": \"total\", \"members\": [0, 1], \"value\": 40, \"suppressed\": false},",
      "    {\"name\": \"women\", \"members\": [0], \"value\": 7, \"suppressed\": true}]}",
      "An entry whose cells are to be hidden (rows, columns; hide what a reader could tell is below"
          + " K):",
      "  {\"name\": \"b\", \"dims\": [2, 2], \"tables\": [[0, 1]], \"data\": [[30, 4], [25, 40]],"
          + " \"K\": 11}",
      "",
      "Examples:",
      "  cairn audit --tables tables.json",
      "  cairn audit --tables tables.json --smallest-cell 20 --json"
    })
public final class AuditCommand implements Callable<Integer> {
  /** For one question, about seconds; tables of a report need thousandths. */
  private static final double EFFORT = 20;

  @Option(
      names = "--tables",
      required = true,
      paramLabel = "FILE",
      description = "tables as JSON, a list of entries or one")
  @SuppressWarnings("NullAway.Init")
  private Path tables;

  @Option(
      names = "--smallest-cell",
      paramLabel = "K",
      description =
          "the smallest number that may be shown, besides 0, by the rule cms-11: a reader must reckon"
              + " with K or more and with 1 (default: 11, and for entries with a K of their own that"
              + " alone)")
  private @Nullable Long smallest;

  @Option(
      names = "--hidden",
      description = "list what is hidden and why, without numbers, in place of what can be told")
  private boolean log;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (smallest != null && smallest < SmallHidden.CMS_11.threshold()) {
      throw new CommandFailure(
          ExitCode.USAGE, "--smallest-cell may hide more than the rule of 11, never less");
    }
    SmallHidden asked = smallest == null ? null : SmallHidden.CMS_11.raisedTo(smallest);
    List<Example> examples = new TablesFile(tables, asked).read();
    Solver solver = new OrTools(EFFORT);
    Protection protection = new Protection(solver, Effort.STANDARD);
    List<Looked> looked = new ArrayList<>();
    for (Example example : examples) {
      looked.add(Looked.at(example, protection, new Audit(solver)));
    }
    PrintWriter out = spec.commandLine().getOut();
    Answer answer = log ? Looked.log(looked) : Looked.intervals(looked);
    answer.print(out, output.format());
    if (!output.json) {
      out.println();
      Looked.sentences(looked).forEach(out::println);
      out.flush();
    }
    return looked.stream().allMatch(Looked::isClosed) ? ExitCode.DONE : ExitCode.PRIVACY;
  }
}
