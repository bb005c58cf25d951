package cairn.reports.cli.store;

import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.FileReport;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.store.Place;
import cairn.ingest.store.Repair.Lost;
import cairn.ingest.store.Snapshot;
import cairn.reports.cli.month.Pipeline;
import cairn.reports.cli.month.ReportCommand;
import cairn.reports.cli.month.StageProgress;
import cairn.reports.job.Audience;
import cairn.reports.job.ReportOrder;
import cairn.reports.researcher.Agreement;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a repair could not mend. Results are worked out again from the records with the plan and the
 * definitions that they were made with, reports from the results; of records it is said which
 * deliveries they lack.
 *
 * @param pipeline the store, held for writing
 * @param out where it is said
 * @param store the store as the user wrote it
 */
record LostVersions(Pipeline pipeline, StageProgress progress, PrintWriter out, Path store) {
  /**
   * Makes again what can be made; what cannot goes back to the version before.
   *
   * @param isComplete whether the records are what they were; else nothing is worked out from them
   */
  void makeAgain(List<Lost> all, boolean isComplete) throws IOException {
    for (Lost lost : all) {
      if (lost.place().equals(Place.records())) {
        say(deliveries(lost));
      }
    }
    for (Lost lost : all) {
      Optional<YearMonth> month = lost.place().resultsMonth();
      if (month.isPresent() && isComplete) {
        results(lost, month.get());
      } else if (month.isPresent()) {
        goBack(lost, "analyze", month.get());
      }
    }
    for (Lost lost : all) {
      Optional<YearMonth> month = lost.place().reportsMonth();
      boolean hasResults =
          month.isPresent() && pipeline.store().find(Place.results(month.get())).isPresent();
      if (hasResults && isComplete) {
        reports(lost, month.get());
      } else if (month.isPresent()) {
        goBack(lost, "report", month.get());
      }
    }
  }

  private void goBack(Lost lost, String command, YearMonth month) {
    pipeline.lock().goBack(lost);
    say(
        List.of(
            lost.place().path()
                + (lost.before().isPresent()
                    ? " went back to the version before; once all is ingested, run: "
                    : " has no version left; once all is ingested, run: ")
                + "cairn "
                + command
                + " --store "
                + store
                + " --month "
                + month));
  }

  private void say(List<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }

  private List<String> deliveries(Lost lost) {
    List<DeliveryEntry> known =
        RecordsManifest.of(pipeline.store().find(Place.records())).deliveries();
    Optional<Snapshot> version = lost.version();
    List<String> lines = new ArrayList<>();
    if (version.isEmpty()) {
      lines.add(
          known.isEmpty()
              ? "the records are gone; ingest every delivery again, in order:"
              : "the records have "
                  + known.size()
                  + " deliveries, the last one"
                  + of(known.get(known.size() - 1))
                  + "; ingest those after it again, in order:");
    } else {
      for (DeliveryEntry entry : RecordsManifest.of(version).deliveries()) {
        if (known.stream().noneMatch(each -> each.isSame(entry))) {
          lines.add("lacking: delivery " + entry.number() + of(entry) + ", " + files(entry));
        }
      }
      lines.add("ingest them again, in order:");
    }
    lines.add("  cairn ingest --in DIR --store " + store);
    return lines;
  }

  private static String of(DeliveryEntry entry) {
    return (entry.month() == null ? "" : " of " + entry.month())
        + (entry.program() == null ? "" : " from " + entry.program());
  }

  private static String files(DeliveryEntry entry) {
    return entry.files().stream().map(FileReport::file).collect(Collectors.joining(", "));
  }

  private void results(Lost lost, YearMonth month) throws IOException {
    String plan = text(lost, "plan.yaml");
    String definitions = text(lost, "definitions.yaml");
    String id = pipeline.analyzeAs(month, plan, definitions).snapshot().id();
    String made = "the results of " + month + " were worked out again from the records";
    if (id.equals(lost.id())) {
      say(List.of(made + ": the same to the byte"));
    } else if (lost.version().isEmpty()) {
      say(
          List.of(
              made
                  + ", with the plan kept with them; were other files named by --plan or"
                  + " --definitions, run: cairn analyze --store "
                  + store
                  + " --month "
                  + month));
    } else {
      say(List.of(made + ", which have changed since, or by another version of Cairn"));
    }
  }

  private static @Nullable String text(Lost lost, String name) {
    return lost.file(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(null);
  }

  private void reports(Lost lost, YearMonth month) {
    ReportOrder order = ReportOrder.usual(month, audiences(lost)).under(agreement(lost));
    ReportCommand.publish(pipeline.store(), pipeline.lock(), order, progress);
    boolean isSame = pipeline.store().get(Place.reports(month)).id().equals(lost.id());
    say(
        List.of(
            "the reports of "
                + month
                + " were made again from the results"
                + (isSame ? ": the same to the byte" : ", which have changed since")));
  }

  /** Under what researchers got theirs; null where nothing tells. */
  private static @Nullable Agreement agreement(Lost lost) {
    return lost.version()
        .flatMap(version -> Agreement.noted(version.manifest().about().path(Agreement.NOTED)))
        .orElse(null);
  }

  /** Whom the lost reports were for; the evaluator where nothing tells. */
  private static Set<Audience> audiences(Lost lost) {
    Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    lost.version()
        .ifPresent(
            version -> {
              for (JsonNode key : version.manifest().about().path("audiences")) {
                Audience.named(key.asText()).ifPresent(audiences::addAll);
              }
            });
    if (agreement(lost) == null) {
      audiences.remove(Audience.RESEARCHER);
    }
    return audiences.isEmpty() ? EnumSet.of(Audience.EVALUATOR) : audiences;
  }
}
