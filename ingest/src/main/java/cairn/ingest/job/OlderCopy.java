package cairn.ingest.job;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.delivery.Compared;
import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.Ledger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks whether a delivery is an older copy of what came before it in the same month: one that
 * brings some of those rows just as they were and lacks others, empties cells, or was ingested
 * before. A correction that leaves rows out looks the same, so that it is asked and not decided.
 */
final class OlderCopy {
  private OlderCopy() {}

  /**
   * What there is to ask, if anything.
   *
   * @param before the deliveries before it in the same month, in their order
   * @param cameBefore whether the very same delivery was ingested before others of them came
   */
  static Optional<Finding> of(
      Contract contract, Ledger ledger, List<DeliveryEntry> before, boolean cameBefore) {
    List<Table> tables = contract.tables();
    Compared all =
        tables.stream()
            .map(table -> ledger.compared(table.name()))
            .reduce(Compared.NOTHING, Compared::plus);
    boolean lacks =
        tables.stream().map(table -> ledger.compared(table.name())).anyMatch(Compared::lacksSome);
    boolean repeats = all.missing() + all.changed() < all.before();
    boolean isLess = lacks || all.endsEarlier() && repeats || all.emptied() > 0;
    boolean isBack = cameBefore && all.missing() + all.changed() > 0;
    if (before.isEmpty() || !isBack && (!isLess || all.goesOn())) {
      return Optional.empty();
    }
    List<String> says = new ArrayList<>();
    if (cameBefore) {
      says.add("it was ingested before, and others after it");
    }
    if (all.endsEarlier()) {
      says.add("its newest meeting is on " + all.dayNow() + ", theirs on " + all.dayBefore());
    }
    for (Table table : tables) {
      Compared rows = ledger.compared(table.name());
      if (rows.missing() + rows.changed() > 0) {
        says.add(table.name() + " has " + counts(rows));
      }
    }
    return Optional.of(
        Finding.of(Rule.OLDER_COPY, Location.ofFile("delivery"), asked(before, says)));
  }

  private static String asked(List<DeliveryEntry> before, List<String> says) {
    YearMonth month = before.get(before.size() - 1).month();
    return "is it an older copy of what came before it for "
        + (month == null ? "the same month" : month)
        + "? "
        + String.join("; ", says)
        + ". What is missing stays as it was, what changed is now as in this one. If it came by"
        + " mistake, run again with "
        + (before.size() == 1
            ? "the delivery before it, which takes"
            : "those before it, which take")
        + " it back. With --strict such a delivery is refused";
  }

  private static String counts(Compared rows) {
    List<String> parts = new ArrayList<>();
    if (rows.missing() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d missing", rows.missing()));
    }
    if (rows.changed() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d changed", rows.changed()));
    }
    if (rows.emptied() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d of these with a cell emptied", rows.emptied()));
    }
    return String.format(
        Locale.ROOT,
        "%,d rows after %,d (%s)",
        rows.now(),
        rows.before(),
        String.join(", ", parts));
  }
}
