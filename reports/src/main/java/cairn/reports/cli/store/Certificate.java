package cairn.reports.cli.store;

import cairn.ingest.store.Place;
import cairn.ingest.store.Swept;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What went from a store when people were taken out, in sentences that name nobody.
 *
 * @param store the store as the user wrote it
 * @param heading what the certificate is of
 * @param rows rows that went from the records, by table
 * @param swept versions that went
 */
record Certificate(Path store, String heading, Map<String, Long> rows, Swept swept) {
  /** The certificate of one person. */
  static Certificate ofPerson(Path store, Map<String, Long> rows, Swept swept) {
    return new Certificate(store, "Certificate: a person was forgotten", rows, swept);
  }

  /** The certificate of people who were kept as long as the plan says. */
  static Certificate ofPeople(Path store, int people, Map<String, Long> rows, Swept swept) {
    String heading =
        String.format(
            Locale.ROOT,
            "Certificate: %,d %s not kept longer than the plan says",
            people,
            people == 1 ? "person was" : "people were");
    return new Certificate(store, heading, rows, swept);
  }

  /** What went, and what is to be done. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(heading);
    lines.add("Store: " + store);
    if (rows.isEmpty()) {
      lines.add("Records: they hold nothing of the person any more");
    } else {
      StringJoiner tables = new StringJoiner(", ");
      rows.forEach((table, n) -> tables.add(String.format(Locale.ROOT, "%s %,d", table, n)));
      lines.add("Records: rows taken out: " + tables);
    }
    lines.add("Versions of the records removed: " + count(Place.records().path()));
    lines.add("Versions of results removed: " + count("results/"));
    lines.add("Versions of reports and packages removed: " + count("reports/"));
    if (count("") > count("records") + count("results/") + count("reports/")) {
      lines.add("Other versions removed: " + others());
    }
    if (swept.wasSetAside()) {
      lines.add("What an earlier repair had set aside was removed");
    }
    lines.add(
        "Not reached from here: the deliveries, copies of reports and packages that were handed on,"
            + " and backups");
    lines.addAll(again());
    return lines;
  }

  /**
   * The same of a forgotten person.
   *
   * @param mark the keyed mark that stays
   * @param disclosures lines of the accounting of disclosures that stay without the id
   * @param key the file of the key that marks are made with
   */
  List<String> lines(String mark, long disclosures, Path key) {
    List<String> lines = new ArrayList<>(lines());
    if (disclosures > 0) {
      lines.add(
          disclosures == 1
              ? "A line of disclosures.csv stays, as an accounting must; in place of the id it has"
                  + " the mark"
              : disclosures
                  + " lines of disclosures.csv stay, as an accounting must; in place of the id they"
                  + " have the mark");
    }
    lines.add("Mark: " + mark);
    lines.add(
        "Deliveries may hold the person still: they are read without. The key of the marks is "
            + key
            + "; copy it to where backups of keys are, and never into the store");
    return lines;
  }

  /** Who was given rows of people before, and so may hold some of whoever went. */
  static List<String> holders(List<String> holders) {
    List<String> lines = new ArrayList<>();
    if (!holders.isEmpty()) {
      lines.add(
          "Packages with rows of people were given out before, and may hold the person still;");
      lines.add("tell those who have them to delete what is theirs, or give them a new one:");
      holders.forEach(holder -> lines.add("  " + holder));
    }
    return lines;
  }

  private long count(String place) {
    return swept.versions().stream().filter(each -> each.place().startsWith(place)).count();
  }

  private long others() {
    return swept.versions().stream().filter(each -> each.place().isEmpty()).count();
  }

  private List<String> again() {
    List<String> lines = new ArrayList<>();
    for (Swept.Gone each : swept.versions()) {
      if (each.wasInUse() && each.place().startsWith("results/")) {
        lines.add("  cairn analyze --store " + store + " --month " + month(each));
      }
    }
    for (Swept.Gone each : swept.versions()) {
      if (each.wasInUse() && each.place().startsWith("reports/")) {
        lines.add("  cairn report --store " + store + " --month " + month(each) + audiences(each));
      }
    }
    lines.sort(null);
    if (!lines.isEmpty()) {
      lines.add(
          0,
          "To be made again where they are needed (a funder's month repeats what was released; what"
              + " others outside the program had, made again without one person, can point at that"
              + " person: keep to the months to come):");
    }
    return lines;
  }

  private static String month(Swept.Gone version) {
    return version.place().substring(version.place().indexOf('/') + 1);
  }

  /** Inside the program alone, whomever they were for. */
  private static String audiences(Swept.Gone version) {
    for (JsonNode key : version.about().path("audiences")) {
      if (key.asText().equals("evaluator")) {
        return " --audience evaluator";
      }
    }
    return "";
  }
}
