package cairn.ingest.job;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.delivery.Ledger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a delivery is an older copy of what came before it. One of the same month is asked
 * about where it brings some rows just as they were and lacks others, empties cells, or was
 * ingested before; any where its newest meeting is earlier. A correction that leaves rows out looks
 * the same, so that it is asked and not decided.
 *
 * @param month the delivery's month, or null where none is stated
 * @param isOfSameMonth whether another of its month came before it
 * @param cameBefore whether the very same delivery was ingested before others of its month
 */
record OlderCopy(@Nullable YearMonth month, boolean isOfSameMonth, boolean cameBefore) {

  /** What there is to ask, if anything. */
  Optional<Finding> of(Contract contract, Ledger ledger) {
    List<String> tables = contract.tables().stream().map(Table::name).toList();
    Ledger.Compared all =
        tables.stream()
            .map(ledger::compared)
            .reduce(Ledger.Compared.NOTHING, Ledger.Compared::plus);
    boolean lacks = tables.stream().map(ledger::compared).anyMatch(Ledger.Compared::lacksSome);
    boolean repeats = all.missing() + all.changed() < all.before();
    boolean isLess =
        isOfSameMonth && !all.goesOn() && (lacks || all.emptied() > 0)
            || all.endsEarlier() && repeats;
    boolean isBack = cameBefore && all.missing() + all.changed() > 0;
    if (!isLess && !isBack) {
      return Optional.empty();
    }
    List<String> says = new ArrayList<>();
    if (cameBefore) {
      says.add("it was ingested before, and others after it");
    }
    if (all.endsEarlier()) {
      says.add("the newest meeting was " + all.dayBefore() + ", here " + all.dayNow());
    }
    for (String table : tables) {
      Ledger.Compared rows = ledger.compared(table);
      if (rows.missing() + rows.changed() > 0) {
        says.add(table + counts(rows));
      }
    }
    String undo = month == null ? "" : ", as of " + month;
    return Optional.of(
        Finding.of(
            Rule.OLDER_COPY,
            Location.ofFile("delivery"),
            "is it an older copy? Against what came before it: "
                + String.join("; ", says)
                + ". Missing rows stay as they were, changed rows are now as here. To undo, run"
                + " again with what came before it"
                + undo));
  }

  private static String counts(Ledger.Compared rows) {
    List<String> parts = new ArrayList<>();
    if (rows.missing() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d missing", rows.missing()));
    }
    if (rows.changed() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d changed", rows.changed()));
    }
    if (rows.emptied() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d of them with a cell emptied", rows.emptied()));
    }
    return String.format(
        Locale.ROOT,
        " had %,d rows, here %,d (%s)",
        rows.before(),
        rows.now(),
        String.join(", ", parts));
  }
}
