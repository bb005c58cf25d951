package cairn.reports.cli.ledger;

import cairn.ingest.store.Store;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.release.LedgerLine;
import cairn.reports.release.Release;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.ReleaseLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn ledger}: all that was ever released. */
@Command(
    name = "ledger",
    description =
        "Show what was ever given to funders, in the order in which it was: each month once, with"
            + " how many numbers are shown and hidden. Hidden numbers are hidden in the ledger too.",
    mixinStandardHelpOptions = true,
    subcommands = {AdoptCommand.class, DesignCommand.class},
    footer = {
      "",
      "Examples:",
      "  cairn ledger --store store",
      "  cairn ledger adopt given/2026-09 --store store",
      "  cairn ledger design > release.yaml"
    })
public final class LedgerCommand implements Callable<Integer> {
  @Option(names = "--store", paramLabel = "DIR", description = "the store")
  private @Nullable Path store;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "how to answer: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Answer.Format format;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    Path folder = store;
    if (folder == null) {
      throw new CommandFailure(ExitCode.USAGE, "say --store: the ledger is beside its versions");
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (LedgerLine line : ReleaseLedger.of(Store.at(folder)).lines()) {
      rows.addAll(rows(line));
    }
    new Answer(
            List.of(
                "month",
                "period",
                "recipient",
                "source",
                "profile",
                "rows",
                "shown",
                "hidden",
                "not_offered"),
            rows)
        .print(spec.commandLine().getOut(), format);
    return ExitCode.DONE;
  }

  private static List<List<@Nullable Object>> rows(LedgerLine line) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Release release = line.release();
    String source = line.source().name().toLowerCase(Locale.ROOT);
    if (release == null) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(line.month());
      row.add("everything until then is taken to be public");
      row.add("");
      row.add(source);
      for (int empty = 0; empty < 5; empty++) {
        row.add(null);
      }
      rows.add(row);
      return rows;
    }
    for (ReleasedPeriod period : release.periods()) {
      long hidden = count(period, true);
      List<@Nullable Object> row = new ArrayList<>();
      row.add(release.month());
      row.add(period.period());
      row.add(release.recipient());
      row.add(source);
      row.add(release.terms().profile());
      row.add(period.kinds().size());
      row.add(count(period, false));
      row.add(hidden);
      row.add(
          period.notOffered().stream()
              .map(Release.NotOffered::measure)
              .collect(Collectors.joining(" ")));
      rows.add(row);
    }
    return rows;
  }

  /** Numbers of people, hidden or shown. */
  private static long count(ReleasedPeriod period, boolean hidden) {
    long count = period.kinds().stream().filter(row -> (row.people() == null) == hidden).count();
    for (ReleasedTable table : period.tables()) {
      for (List<@Nullable Long> row : table.people()) {
        count += row.stream().filter(number -> (number == null) == hidden).count();
      }
    }
    return count;
  }
}
