package cairn.reports.cli.month;

import cairn.ingest.contract.Finding;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.Engine;
import cairn.ingest.job.DeliveryCheck;
import cairn.ingest.job.IngestReport;
import cairn.ingest.store.Store;
import cairn.ingest.store.disk.ScratchFolder;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import cairn.reports.cli.answer.Terminal;
import cairn.reports.cli.keys.KeyOptions;
import cairn.reports.cli.researcher.LikenessOptions;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn check}: what is wrong with a delivery. */
@Command(
    name = "check",
    description =
        "Say what is wrong with a delivery, all at once, or how many people of a table are"
            + " alike, and write nothing.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn check --in deliveries/2026-10",
      "  cairn check --in deliveries/2026-11 --store store    what the store has counts as known",
      "  cairn check --in export --mapping mappings/redcap",
      "  cairn check --k-anonymity packages/state-university",
      "  cairn check --k-anonymity people.csv --by age_band,gender"
    })
public final class CheckCommand implements Callable<Integer> {
  /** What is checked, one of two. */
  private static final class What {
    @ArgGroup(exclusive = false)
    private @Nullable DeliveryOptions delivery;

    @ArgGroup(exclusive = false, heading = "In place of a delivery, whether people can be found:%n")
    private @Nullable LikenessOptions likeness;
  }

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private What what;

  @Option(names = "--month", paramLabel = "YYYY-MM", description = "nothing may be dated after it")
  private @Nullable YearMonth month;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "a store that has earlier deliveries")
  private @Nullable Path store;

  @Option(
      names = "--strict",
      description =
          "exit with 4 where there are only warnings; refuse a delivery that stands out beside"
              + " those before it, as ingest does then")
  private boolean strict;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private KeyOptions keys;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngineOptions engines;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    DeliveryOptions delivery = what.delivery;
    if (delivery != null) {
      return check(delivery);
    }
    LikenessOptions likeness = Objects.requireNonNull(what.likeness, "one of two");
    return likeness.say(spec.commandLine().getOut(), output.json);
  }

  private int check(DeliveryOptions delivery) {
    StageProgress progress = StageProgress.of(spec, output);
    IngestRequest request =
        new IngestRequest(delivery.in, delivery.mapping, month, IngestRequest.MOST_REJECTED, strict)
            .keyedWith(store == null ? keys.own(delivery.in) : keys.own(delivery.in, store));
    try (ScratchFolder scratch = ScratchFolder.create();
        Engine engine =
            engines.choose(EngineOptions.rowsIn(delivery.in), progress).start(scratch.path())) {
      IngestReport report =
          new DeliveryCheck(engine, progress).run(request, store == null ? null : Store.at(store));
      answer(report);
      if (report.verdict() == IngestReport.Verdict.REFUSED) {
        return ExitCode.INPUT;
      }
      return strict && report.hasWarnings() ? ExitCode.WARNINGS : ExitCode.DONE;
    }
  }

  private void answer(IngestReport report) {
    if (output.json) {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (Finding each : report.findings()) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(each.at().file());
        row.add(each.at().line());
        row.add(each.at().column());
        row.add(each.rule());
        row.add(each.severity().name().toLowerCase(java.util.Locale.ROOT));
        row.add(each.message());
        row.add(each.madeBy());
        rows.add(row);
      }
      new Answer(List.of("file", "line", "column", "rule", "severity", "message", "made_by"), rows)
          .print(spec.commandLine().getOut(), Answer.Format.JSON);
      return;
    }
    boolean isRefused = report.verdict() == IngestReport.Verdict.REFUSED;
    for (String line : report.lines()) {
      Terminal.told(line).forEach(spec.commandLine().getOut()::println);
    }
    spec.commandLine()
        .getOut()
        .println(
            isRefused
                ? "This delivery would be refused."
                : report.isNothingYet()
                    ? "This delivery would be accepted, and no report could be made of it."
                    : "This delivery would be accepted.");
    spec.commandLine().getOut().flush();
  }
}
