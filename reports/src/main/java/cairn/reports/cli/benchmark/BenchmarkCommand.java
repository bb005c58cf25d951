package cairn.reports.cli.benchmark;

import cairn.analysis.question.comparison.ComparisonQuestion;
import cairn.ingest.contract.ContractName;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.UseReport;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import cairn.reports.cli.month.EngineOptions;
import cairn.reports.cli.month.Pipeline;
import cairn.reports.cli.month.ReportCommand;
import cairn.reports.cli.month.StageProgress;
import cairn.reports.job.Audience;
import cairn.reports.job.ReportOrder;
import cairn.reports.researcher.Agreement;
import cairn.sample.GeneratedProgram;
import cairn.sample.program.ProgramSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn benchmark}: how fast, how much memory, how it grows. */
@Command(
    name = "benchmark",
    description =
        "Make programs of several sizes and time each stage on them: seconds, those of all"
            + " processors, rows a second, the largest memory of the process so far, what is left on"
            + " the disk, and how much more each size takes than the one before.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn benchmark --rows 1000000,10000000 --out bench",
      "  cairn benchmark --rows 1000000 --out bench --engine spark"
    })
public final class BenchmarkCommand implements Callable<Integer> {
  private static final int MONTHS = 18;
  private static final long SEED = 1;
  private static final YearMonth MONTH = ProgramSettings.DEFAULT_LAST_MONTH;
  private static final Agreement NOBODY = new Agreement("nobody", "made-up people", null);

  /** Attendance and use rows that the generator makes of a client over these months, about. */
  private static final int ROWS_A_CLIENT = 64;

  @Option(
      names = "--rows",
      split = ",",
      defaultValue = "1000000,10000000",
      paramLabel = "N",
      description = "attendance and use rows to make, about (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private List<Long> sizes;

  @Option(
      names = "--words",
      defaultValue = "1000000",
      paramLabel = "N",
      description =
          "weekly words to apply every published column to; 0 for none (default:"
              + " ${DEFAULT-VALUE})")
  private long words;

  @Option(
      names = "--estimates",
      defaultValue = "1000000",
      paramLabel = "N",
      description =
          "rows of a made-up table to run estimators on; 0 for none (default: ${DEFAULT-VALUE})")
  private long estimates;

  @Option(
      names = "--hidden",
      split = ",",
      defaultValue = "10,100,1000",
      paramLabel = "N",
      description =
          "numbers to hide in made-up releases to a funder, with the proof that nobody can work them"
              + " out; 0 for none (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private List<Long> hidden;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder for made-up programs and their stores; each is removed afterwards")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngineOptions engines;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<StageTiming> timings = new ArrayList<>();
    for (long size : sizes) {
      measure(Math.max(1, size / ROWS_A_CLIENT), timings);
    }
    if (words > 0) {
      long nanos = new WordsBenchmark(SEED).nanos(words);
      timings.add(StageTiming.of(words, "words", words, nanos / 1e9));
    }
    if (estimates > 0) {
      for (Map.Entry<String, Double> each :
          new EstimateBenchmark(SEED).seconds(estimates, out).entrySet()) {
        timings.add(StageTiming.of(estimates, each.getKey(), estimates, each.getValue()));
      }
    }
    for (long many : hidden) {
      if (many > 0) {
        DisclosureBenchmark.Took took = new DisclosureBenchmark(SEED).atLeast(many);
        timings.add(StageTiming.of(many, "protect", took.hidden(), took.protect()));
        timings.add(StageTiming.of(many, "audit", took.hidden(), took.audit()));
      }
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < timings.size(); i++) {
      rows.add(timings.get(i).row(timings.subList(0, i)));
    }
    new Answer(StageTiming.COLUMNS, rows).print(spec.commandLine().getOut(), output.format());
    return ExitCode.DONE;
  }

  private void measure(long clients, List<StageTiming> timings) throws IOException {
    StageProgress progress = StageProgress.of(spec, output);
    Path delivery = out.resolve("delivery");
    Path store = out.resolve("store");
    remove(delivery);
    remove(store);
    StageTiming.Watch watch = new StageTiming.Watch();
    Map<String, Long> made =
        GeneratedProgram.write(
            new ProgramSettings(Math.toIntExact(clients), MONTHS, SEED, MONTH), delivery);
    long asked =
        made.getOrDefault(ContractName.table(Attendance.class), 0L)
            + made.getOrDefault(ContractName.table(UseReport.class), 0L);
    long all = made.values().stream().mapToLong(Long::longValue).sum();
    timings.add(watch.ended(asked, "generate", all, delivery));
    try (Pipeline pipeline =
        new Pipeline(store, engines, progress, EngineOptions.rowsIn(delivery))) {
      watch = new StageTiming.Watch();
      pipeline.ingest(IngestRequest.of(delivery));
      timings.add(watch.ended(asked, "ingest", all, store.resolve(Place.records().path())));
      watch = new StageTiming.Watch();
      pipeline.analyze(MONTH, null, null);
      timings.add(watch.ended(asked, "analyze", all, store.resolve(Place.results(MONTH).path())));
      // A part of analyze: it is worked out in one process, so its growth is watched apart.
      StageProgress.Ended compared = progress.ended(ComparisonQuestion.COMPARED);
      if (compared != null) {
        timings.add(StageTiming.of(asked, "compare", compared.rows(), compared.seconds()));
      }
      watch = new StageTiming.Watch();
      ReportOrder order = ReportOrder.usual(MONTH, EnumSet.allOf(Audience.class)).under(NOBODY);
      ReportCommand.publish(pipeline.store(), pipeline.lock(), order, progress);
      long files = Store.at(store).get(Place.reports(MONTH)).manifest().files().size();
      timings.add(watch.ended(asked, "report", files, store.resolve(Place.reports(MONTH).path())));
    } finally {
      remove(delivery);
      remove(store);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }
}
