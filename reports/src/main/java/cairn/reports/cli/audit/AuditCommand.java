package cairn.reports.cli.audit;

import cairn.ingest.store.Store;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.audit.AuditReport;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.Midpoint;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.protect.Effort;
import cairn.reports.disclosure.protect.Protection;
import cairn.reports.disclosure.solver.OrTools;
import cairn.reports.disclosure.solver.Solver;
import cairn.reports.release.LedgerAudit;
import cairn.reports.release.Release;
import cairn.reports.release.ReleaseDesk;
import cairn.reports.release.ReleaseLedger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn audit}: what a stranger can work out of what was shown. */
@Command(
    name = "audit",
    description =
        "Look at all that was ever given to funders, or at tables of a file, as a stranger does."
            + " It says for every hidden number, and for every small difference between two numbers"
            + " of which one holds the people of the other, the least and the most it can be; each"
            + " answer is proved by two tables of whole numbers that agree with everything shown."
            + " Tables of a file that are given as counts have their cells hidden first. Changes"
            + " nothing. Exits with 5 where a small number of people stands or follows from the"
            + " rest, or is not proved unknown.",
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
      "  cairn audit --store store",
      "  cairn audit --tables tables.json",
      "  cairn audit --tables tables.json --smallest-cell 20 --json"
    })
public final class AuditCommand implements Callable<Integer> {
  /** For one question, about seconds; tables of a report need thousandths. */
  private static final double EFFORT = 20;

  @Option(names = "--store", paramLabel = "DIR", description = "the store that released")
  private @Nullable Path store;

  @Option(
      names = "--tables",
      paramLabel = "FILE",
      description = "tables as JSON, a list of entries or one")
  private @Nullable Path tables;

  @Option(
      names = "--smallest-cell",
      paramLabel = "K",
      description =
          "the smallest number that may be shown, besides 0, by the rule cms-11: a reader must reckon"
              + " with K or more and with 1 (default: 11, and for entries with a K of their own that"
              + " alone)")
  private @Nullable Long smallest;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "cms-11, by which 1 to 10 are hidden, or midpoint-6, by which each count is shown as the"
              + " middle of its band of six (default: cms-11, and for entries with a K of their own"
              + " that alone)")
  private @Nullable String profile;

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
    Path folder = store;
    Path file = tables;
    if ((folder == null) == (file == null)) {
      throw new CommandFailure(ExitCode.USAGE, "say either --store or --tables");
    }
    return file != null ? tables(file) : store(Store.at(Objects.requireNonNull(folder)));
  }

  private int store(Store from) {
    List<Release> releases = ReleaseLedger.of(from).releases(ReleaseDesk.FUNDER);
    List<AuditReport> reports = new LedgerAudit(new Audit(new OrTools(EFFORT))).intervals(releases);
    PrintWriter out = spec.commandLine().getOut();
    boolean hasNumbers = reports.stream().anyMatch(report -> !report.findings().isEmpty());
    if (hasNumbers || output.format() != Answer.Format.TABLE) {
      LookedAtLedger.intervals(reports).print(out, output.format());
    }
    if (output.format() == Answer.Format.TABLE) {
      if (hasNumbers) {
        out.println();
      }
      out.println(LookedAtLedger.sentence(releases.size(), reports));
      out.flush();
    }
    if (!reports.stream().allMatch(AuditReport::isClosed)) {
      throw new CommandFailure(
          ExitCode.PRIVACY, "people can be found in what funders were given: see above");
    }
    return ExitCode.DONE;
  }

  private int tables(Path file) throws IOException {
    List<Example> examples = new TablesFile(file, asked()).read();
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

  /** The rule asked for; null where each entry has its own. */
  private @Nullable DisclosureRule asked() {
    Long least = smallest;
    if (Midpoint.MIDPOINT_6.key().equals(profile)) {
      if (least != null) {
        throw new CommandFailure(ExitCode.USAGE, "midpoint-6 hides nothing: no --smallest-cell");
      }
      return Midpoint.MIDPOINT_6;
    }
    if (profile != null && !profile.equals(SmallHidden.CMS_11.key())) {
      throw new CommandFailure(ExitCode.USAGE, "--profile is none of cms-11, midpoint-6");
    }
    if (least == null) {
      return profile == null ? null : SmallHidden.CMS_11;
    }
    if (least < SmallHidden.CMS_11.threshold()) {
      throw new CommandFailure(
          ExitCode.USAGE, "--smallest-cell may hide more than the rule of 11, never less");
    }
    return SmallHidden.CMS_11.raisedTo(least);
  }
}
