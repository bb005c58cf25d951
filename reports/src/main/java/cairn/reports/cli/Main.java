package cairn.reports.cli;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.attendance.AttendanceCommand;
import cairn.reports.cli.audit.AuditCommand;
import cairn.reports.cli.benchmark.BenchmarkCommand;
import cairn.reports.cli.definitions.DefinitionsCommand;
import cairn.reports.cli.estimate.EstimateCommand;
import cairn.reports.cli.explain.ExplainCommand;
import cairn.reports.cli.keys.DeidentifyCommand;
import cairn.reports.cli.keys.KeysCommand;
import cairn.reports.cli.ledger.LedgerCommand;
import cairn.reports.cli.month.AnalyzeCommand;
import cairn.reports.cli.month.CheckCommand;
import cairn.reports.cli.month.GenerateCommand;
import cairn.reports.cli.month.IngestCommand;
import cairn.reports.cli.month.MonthConverter;
import cairn.reports.cli.month.MonthlyCommand;
import cairn.reports.cli.month.ReportCommand;
import cairn.reports.cli.researcher.PackageCommand;
import cairn.reports.cli.source.SourceCommand;
import cairn.reports.cli.starter.InitCommand;
import cairn.reports.cli.store.DiffCommand;
import cairn.reports.cli.store.ExpireCommand;
import cairn.reports.cli.store.ForgetCommand;
import cairn.reports.cli.store.PruneCommand;
import cairn.reports.cli.store.RepairCommand;
import cairn.reports.cli.store.SqlCommand;
import cairn.reports.cli.store.VerifyCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code cairn} command. */
@Command(
    name = "cairn",
    description = "Outcome analysis for therapy groups of people who use alcohol and other drugs.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      InitCommand.class,
      AttendanceCommand.class,
      SourceCommand.class,
      MonthlyCommand.class,
      CheckCommand.class,
      IngestCommand.class,
      AnalyzeCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      SqlCommand.class,
      DiffCommand.class,
      VerifyCommand.class,
      RepairCommand.class,
      PackageCommand.class,
      PruneCommand.class,
      ForgetCommand.class,
      ExpireCommand.class,
      KeysCommand.class,
      DeidentifyCommand.class,
      LedgerCommand.class,
      AuditCommand.class,
      GenerateCommand.class,
      DefinitionsCommand.class,
      EstimateCommand.class,
      BenchmarkCommand.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something is wrong with Cairn or the machine",
      "2:the command line or the plan cannot be understood",
      "3:the input broke a rule; nothing was published",
      "4:done with warnings, under --strict",
      "5:refused, because somebody could be recognised",
      "75:another run holds the store",
      "130:interrupted"
    },
    footer = {
      "",
      "Examples:",
      "  cairn monthly --in deliveries/2026-10 --month 2026-10 --store store",
      "  cairn check --in deliveries/2026-10",
      "  cairn sql --store store \"SELECT group_type, count(*) FROM episodes GROUP BY 1\""
    })
public final class Main implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** Runs a command and exits with its code. */
  public static void main(String... arguments) {
    System.exit(run(arguments));
  }

  /** Runs a command and returns its exit code; answers go to stdout, all else to stderr. */
  static int run(String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    CommandLine line =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .registerConverter(java.time.YearMonth.class, new MonthConverter())
            .setExecutionExceptionHandler(new Failures());
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      err.println(
          "cairn: there is not enough memory: give Java more, for example by"
              + " CAIRN_JAVA_OPTS=-Xmx2g; what was published before stands");
      return ExitCode.OUR_FAULT;
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new CommandFailure(ExitCode.USAGE, "a command is needed, for example: cairn monthly");
  }

  /** The version stands in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"cairn " + (version == null ? "(not packaged)" : version)};
    }
  }
}
