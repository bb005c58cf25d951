package cairn.reports.diff;

import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.delivery.TableCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The deliveries that one version of results knew and the other did not.
 *
 * @param deliveries those of them that the store still tells of
 * @param isMore whether the later one knew more
 */
record DeliveredBetween(List<DeliveryEntry> deliveries, boolean isMore) {
  static DeliveredBetween of(RecordsManifest records, ResultVersion before, ResultVersion after) {
    int fewer = Math.min(before.deliveries(), after.deliveries());
    int more = Math.max(before.deliveries(), after.deliveries());
    return new DeliveredBetween(
        records.deliveries().stream()
            .filter(each -> each.number() > fewer && each.number() <= more)
            .toList(),
        after.deliveries() >= before.deliveries());
  }

  /** Says which tables have rows more, and which have rows that were replaced or taken back. */
  void tell(Map<Cause, String> sentences) {
    Map<String, TableCounts> tables = new TreeMap<>();
    for (DeliveryEntry delivery : deliveries) {
      delivery.tables().forEach((name, rows) -> tables.merge(name, rows, TableCounts::plus));
    }
    List<String> added = new ArrayList<>();
    List<String> corrected = new ArrayList<>();
    tables.forEach(
        (name, rows) -> {
          if (rows.accepted() > rows.replaced()) {
            added.add(
                String.format(Locale.ROOT, "%s %,d", name, rows.accepted() - rows.replaced()));
          }
          if (rows.replaced() + rows.withdrawn() > 0) {
            corrected.add(
                String.format(
                    Locale.ROOT,
                    "%s %,d replaced, %,d taken back",
                    name,
                    rows.replaced(),
                    rows.withdrawn()));
          }
        });
    if (!added.isEmpty()) {
      sentences.put(Cause.NEW_RECORDS, said() + ", rows more: " + String.join(", ", added));
    }
    if (!corrected.isEmpty()) {
      sentences.put(Cause.CORRECTED_RECORDS, said() + ": " + String.join("; ", corrected));
    }
    if (added.isEmpty() && corrected.isEmpty()) {
      sentences.put(Cause.CORRECTED_RECORDS, "the records were made anew");
    }
  }

  private String said() {
    String numbers =
        deliveries.stream()
            .map(each -> each.number() + (each.month() == null ? "" : " of " + each.month()))
            .reduce((one, next) -> one + ", " + next)
            .orElse("none");
    return (deliveries.size() == 1 ? "delivery " : "deliveries ")
        + numbers
        + (isMore ? "" : ", which the first one has and the second has not");
  }
}
