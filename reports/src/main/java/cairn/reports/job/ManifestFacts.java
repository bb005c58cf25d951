package cairn.reports.job;

import cairn.ingest.store.Snapshot;
import cairn.reports.document.Header;
import cairn.reports.section.RunFacts;
import cairn.reports.section.RunFacts.TableTally;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the manifest of a month's results tells of its run. All of it may be missing: {@code
 * program} (its name), {@code data_as_of} (a day), {@code status} (provisional, final or revised),
 * {@code rows} (a list of table, read, accepted, rejected, repeats) and {@code notices} (a list of
 * sentences). Every other plain value is listed as a fact.
 */
final class ManifestFacts {
  private static final List<String> KNOWN =
      List.of("program", "data_as_of", "status", "rows", "notices", "month");
  private static final int ID_SHOWN = 12;

  private ManifestFacts() {}

  static RunFacts of(Snapshot results, YearMonth month) {
    ObjectNode about = results.manifest().about();
    List<TableTally> tallies = new ArrayList<>();
    for (JsonNode row : about.path("rows")) {
      tallies.add(
          new TableTally(
              row.path("table").asText(),
              row.path("read").asLong(),
              row.path("accepted").asLong(),
              row.path("rejected").asLong(),
              row.path("repeats").asLong()));
    }
    List<String> notices = new ArrayList<>();
    about.path("notices").forEach(n -> notices.add(n.asText()));
    List<Map.Entry<String, String>> facts = new ArrayList<>();
    about
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().isValueNode() && !KNOWN.contains(field.getKey())) {
                facts.add(Map.entry(name(field.getKey()), field.getValue().asText()));
              }
            });
    return new RunFacts(
        about.path("program").asText("This program"),
        LocalDate.parse(about.path("data_as_of").asText(month.atEndOfMonth().toString())),
        month + "-" + results.id().substring(0, Math.min(ID_SHOWN, results.id().length())),
        status(about.path("status").asText("provisional")),
        tallies,
        notices,
        facts);
  }

  private static Header.Status status(String word) {
    return Header.Status.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static String name(String key) {
    String spaced = key.replace('_', ' ');
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
