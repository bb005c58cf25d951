package cairn.reports.cli.store;

import cairn.analysis.job.LastWholeMonth;
import cairn.analysis.judging.AnalysisRequest;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.contract.Contract;
import cairn.ingest.job.StoredContract;
import cairn.ingest.keys.LeftOut;
import cairn.ingest.person.LastDays;
import cairn.ingest.person.PersonRows;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.Swept;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.month.EngineOptions;
import cairn.reports.cli.month.Pipeline;
import cairn.reports.cli.month.StageProgress;
import cairn.reports.researcher.HandedLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn expire}: people out of a store whom the plan keeps no longer. */
@Command(
    name = "expire",
    description =
        "Take out everybody of whom the records tell nothing in the last years that the plan keeps"
            + " (keep_records_years), counted back from the month's end: out of the records, every"
            + " earlier version, and all results and reports, for good. No mark stays: whoever comes"
            + " back is somebody new.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn expire --store store --look",
      "  cairn expire --store store --month 2026-10 --plan plan.yaml"
    })
public final class ExpireCommand implements Callable<Integer> {
  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "the month (default: the last that the records reach the end of)")
  private @Nullable YearMonth month;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "the study plan (default: that of the records)")
  private @Nullable Path plan;

  @Option(names = "--look", description = "say how many they are, and change nothing")
  private boolean look;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngineOptions engines;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Store at = VerifyCommand.existing(store);
    StageProgress progress = new StageProgress(spec, quiet, false);
    try (Pipeline pipeline = new Pipeline(store, engines, progress, 0)) {
      Snapshot records = at.get(Place.records());
      Contract contract = StoredContract.of(records);
      YearMonth reached = month == null ? reached(at) : month;
      LocalDate first = firstKept(contract, records, reached);
      Set<String> people = LastDays.before(contract, records.parts(), first);
      say(
          List.of(
              String.format(
                  Locale.ROOT,
                  "Of %,d %s the records tell nothing from %s on",
                  people.size(),
                  people.size() == 1 ? "person" : "people",
                  first)));
      if (look || people.isEmpty()) {
        return ExitCode.DONE;
      }
      ForgetCommand.requireWhole(at, store);
      LeftOut whom = LeftOut.these(people);
      Map<String, Long> rows = PersonRows.of(contract, records.parts(), whom).rows();
      pipeline.erase(whom, null);
      Swept swept = pipeline.sweep();
      say(Certificate.ofPeople(store, people.size(), rows, swept).lines());
      say(Certificate.holders(HandedLog.holders(at.root())));
    }
    return ExitCode.DONE;
  }

  private void say(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }

  private static YearMonth reached(Store store) throws IOException {
    return LastWholeMonth.of(store)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "the records hold no meeting and nobody who joined: say --month"));
  }

  /** The first day on which something would keep a person. */
  private LocalDate firstKept(Contract contract, Snapshot records, YearMonth reached)
      throws IOException {
    String text =
        plan == null ? StoredContract.plan(records).orElse(null) : SmallFile.PLAN.text(plan);
    Integer years =
        new AnalysisRequest(reached, contract, text, null, true).plan().people().keepRecordsYears();
    if (years == null) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "the plan does not say how long people are kept: write keep_records_years, or name the"
              + " plan that has it with --plan");
    }
    return reached.plusMonths(1).atDay(1).minusYears(years);
  }
}
