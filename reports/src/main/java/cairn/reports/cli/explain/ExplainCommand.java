package cairn.reports.cli.explain;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.job.ExplainJob;
import cairn.analysis.job.Explanation;
import cairn.analysis.judging.AnalysisRequest;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.job.StoredContract;
import cairn.ingest.model.Attendance;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoredTable;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import cairn.reports.cli.definitions.DefinitionsCommand;
import cairn.reports.cli.keys.KeyOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn explain}: what stands behind the verdicts on one person. */
@Command(
    name = "explain",
    description =
        "Show one person's weeks, goals, stages and every verdict with its reason. The answer is"
            + " about a person: it goes to stdout and nowhere else.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn explain --store store --month 2026-10 --client c0001",
      "  cairn explain --store store --month 2026-10 --client c0001 --problem alcohol"
          + " --definition ABS-6"
    })
public final class ExplainCommand implements Callable<Integer> {
  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "the month")
  @SuppressWarnings("NullAway.Init")
  private YearMonth month;

  @Option(
      names = "--client",
      required = true,
      paramLabel = "ID",
      description = "the person; the original id too, where the keystore is named")
  @SuppressWarnings("NullAway.Init")
  private String client;

  @Option(names = "--problem", paramLabel = "P", description = "only this problem")
  private @Nullable String problem;

  @Option(
      names = "--definition",
      paramLabel = "D",
      description = "only this definition, with the reports it was read from")
  private @Nullable String definition;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "the study plan (default: that of the month's results, else of the records)")
  private @Nullable Path plan;

  @Option(names = "--definitions", paramLabel = "FILE", description = "your own, added")
  private @Nullable Path own;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private KeyOptions keys;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Snapshot records = Store.at(store).get(Place.records());
    Contract contract = StoredContract.of(records);
    if (problem != null && !contract.catalogues().problems().keys().contains(problem)) {
      throw unknown("problem", contract.catalogues().problems().nearest(problem));
    }
    PartFolder parts = records.parts();
    AnalysisRequest request =
        new AnalysisRequest(
            month,
            contract,
            text(plan, SmallFile.PLAN, "plan.yaml", StoredContract.plan(records)),
            text(own, SmallFile.DEFINITIONS, "definitions.yaml", Optional.empty()),
            parts.rows(
                    StoredTable.of(contract, contract.table(ContractName.table(Attendance.class)))
                        .stored())
                > 0);
    Explanation explanation =
        ExplainJob.of(parts, request, keys.idInStore(records, client), asked(request))
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.USAGE,
                        "the records hold no such person by the end of that month"));
    if (!request.plan().includes(explanation.history().client().ageAtIntake()) && !output.json) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("Left out of the results: younger at intake than the plan's youngest_age.");
      out.println();
    }
    if (output.json) {
      answer(explanation).print(spec.commandLine().getOut(), Answer.Format.JSON);
    } else {
      new ExplanationText(spec.commandLine().getOut(), byId(request))
          .print(only(explanation), problem, definition != null);
    }
    return ExitCode.DONE;
  }

  /**
   * A text that the results depend on: the one asked for, else the one of the month's results, so
   * that both say the same; where the month has no results, the one of the records.
   */
  private @Nullable String text(
      @Nullable Path asked, SmallFile kind, String name, Optional<String> ofRecords)
      throws IOException {
    if (asked != null) {
      return kind.text(asked);
    }
    Optional<Snapshot> results = Store.at(store).find(Place.results(month));
    if (results.isEmpty()) {
      return ofRecords.orElse(null);
    }
    Optional<Path> file = results.get().file(name);
    return file.isEmpty() ? null : kind.text(file.get());
  }

  private List<OutcomeDefinition> asked(AnalysisRequest request) {
    if (definition == null) {
      return request.definitions();
    }
    return List.of(DefinitionsCommand.require(request.library(), definition));
  }

  private static CommandFailure unknown(String what, @Nullable String nearest) {
    String hint = nearest == null ? "" : " (did you mean " + nearest + "?)";
    return new CommandFailure(ExitCode.USAGE, "there is no such " + what + hint);
  }

  /** The verdicts of the one definition, where one was asked for. */
  private Explanation only(Explanation all) {
    if (definition == null) {
      return all;
    }
    return new Explanation(
        all.history(),
        all.stays(),
        all.moves(),
        all.weeks(),
        all.verdicts().stream().filter(v -> v.definition().equals(definition)).toList(),
        all.families());
  }

  private static Map<String, OutcomeDefinition> byId(AnalysisRequest request) {
    Map<String, OutcomeDefinition> definitions = new HashMap<>();
    request.library().all().forEach(d -> definitions.put(d.id(), d));
    return definitions;
  }

  private Answer answer(Explanation explanation) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Explanation.Judged each : only(explanation).verdicts()) {
      if (problem != null && !problem.equals(each.problem())) {
        continue;
      }
      List<@Nullable Object> row = new ArrayList<>();
      row.add(each.problem());
      row.add(each.definition());
      row.add(each.milestone());
      row.add(each.goalType());
      row.add(each.window().from());
      row.add(each.window().until().minusDays(1));
      row.add(each.verdict().status().key());
      row.add(each.verdict().category());
      row.add(each.verdict().value());
      row.add(each.verdict().reason().sentence());
      rows.add(row);
    }
    return new Answer(
        List.of(
            "problem",
            "definition",
            "milestone",
            "own_goal",
            "window_from",
            "window_until",
            "status",
            "category",
            "value",
            "reason"),
        rows);
  }
}
