package cairn.ingest.merge;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Rule;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.delivery.RowBreach;
import cairn.ingest.model.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out the meetings that a group had before it began, which is a day mistyped or misread. */
final class BeforeGroup {
  /**
   * Days between the two beginnings from which spreadsheets count: 1899-12-30, as dates since March
   * 1900 are counted, and 1904-01-01.
   */
  private static final int BETWEEN_SYSTEMS = 1_462;

  /** A group began at most so many days before such a meeting, once it is put right. */
  private static final int PLAUSIBLE = 2 * 366;

  private static final String HELD_ON = ContractName.column(Session::heldOn);
  private static final String GROUP = ContractName.column(Session::group);
  private static final String SAYS = "is before the day its group began";
  private static final String HINT =
      "; four years and a day more (1,462 days) would not be: the workbook it comes from may count"
          + " days from 1904, and another from 1900. Look at the day there, and hand the workbook"
          + " itself in";

  private final SharedRecords records;
  private final int heldOn;
  private final int group;

  BeforeGroup(FactLayout sessions, SharedRecords records) {
    this.records = records;
    this.heldOn = sessions.storedIndex(HELD_ON);
    this.group = sessions.storedIndex(GROUP);
  }

  /** The rows that go on; the others are rejected. */
  List<Fact> leaveOut(List<Fact> rows, TableMerge merge, TableFacts facts, Ledger ledger) {
    Set<Fact> early = rows.stream().filter(row -> early(row, 0)).collect(Collectors.toSet());
    if (early.isEmpty()) {
      return rows;
    }
    long misread = early.stream().filter(row -> !early(row, BETWEEN_SYSTEMS)).count();
    boolean isSystem = misread > 1 && 2 * misread > early.size();
    RowBreach breach = new RowBreach(Rule.BEFORE_GROUP, HELD_ON, isSystem ? SAYS + HINT : SAYS);
    List<Fact> kept = new ArrayList<>();
    for (Fact row : rows) {
      if (early.contains(row)) {
        merge.reject(row, breach, facts, ledger);
      } else {
        kept.add(row);
      }
    }
    return kept;
  }

  /** Whether a meeting, so many days later, still is not one of its group's time. */
  private boolean early(Fact row, int later) {
    LocalDate began = records.began(row.row().text(group));
    LocalDate held = row.row().date(heldOn);
    if (began == null || held == null) {
      return false;
    }
    LocalDate moved = held.plusDays(later);
    return moved.isBefore(began) || later > 0 && moved.isAfter(began.plusDays(PLAUSIBLE));
  }
}
