package cairn.ingest.merge;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.delivery.Delivery;
import cairn.ingest.delivery.DeliveryFile;
import cairn.ingest.delivery.DeliveryNotes;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.model.Attendance;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows that stand of the delivery's month and of the month before. A table that was cut
 * off in the middle, by an export or a disk, has far fewer of the one.
 *
 * @param month the delivery's month, or null where none is stated: then nothing is counted
 */
record MonthRows(@Nullable YearMonth month, SharedRecords shared) implements Serializable {
  /** With fewer rows a month, half of them is chance. */
  private static final long FEWEST = 20;

  private static final String ATTENDANCE = ContractName.table(Attendance.class);
  private static final String SESSION = ContractName.column(Attendance::session);

  /** Counts the rows of one table that stand. */
  void count(FactLayout layout, Iterable<Fact> standing, Ledger ledger) {
    if (month == null) {
      return;
    }
    boolean byMeeting = layout.name().equals(ATTENDANCE);
    int place = byMeeting ? layout.storedIndex(SESSION) : dayOf(layout);
    if (place < 0) {
      return;
    }
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    LocalDate before = month.minusMonths(1).atDay(1);
    for (Fact fact : standing) {
      LocalDate day = byMeeting ? meeting(fact.row().text(place)) : fact.row().date(place);
      if (day != null && !day.isBefore(before) && !day.isAfter(last)) {
        ledger.dated(layout.name(), !day.isBefore(first));
      }
    }
  }

  private @Nullable LocalDate meeting(@Nullable String id) {
    SharedRecords.Meeting meeting = id == null ? null : shared.meeting(id);
    return meeting == null ? null : meeting.on();
  }

  /** The first day that every row of the table has, or -1. */
  private static int dayOf(FactLayout layout) {
    for (Column column : layout.table().table().columns()) {
      if (column.type() == ColumnType.DATE && column.required()) {
        return layout.storedIndex(column.name());
      }
    }
    return -1;
  }

  /**
   * Says what a delivery shows beside those before it: tables that have less than half the rows of
   * the month before, columns that stand out, and a month that never came.
   *
   * @param isLater whether an earlier month was delivered before
   */
  static void tell(Delivery delivery, boolean isLater, Ledger ledger) {
    long monthBefore = 0;
    for (DeliveryFile file : delivery.files()) {
      monthBefore += ledger.dated(file.table()).before();
      if (!file.withdraws()) {
        ledger
            .told(file.table())
            .forEach(
                told ->
                    ledger.found(
                        Finding.of(
                            told.rule(),
                            new Location(file.name(), 1, told.column()),
                            told.says())));
      }
      long now = ledger.dated(file.table()).now();
      long before = ledger.dated(file.table()).before();
      if (!file.withdraws() && before >= FEWEST && 2 * now < before) {
        ledger.found(
            Finding.of(
                Rule.FEWER_ROWS,
                Location.ofFile(file.name()),
                String.format(
                    Locale.ROOT,
                    "has %,d rows of the delivery's month, where the month before has %,d; if it"
                        + " was cut off, send it whole",
                    now,
                    before)));
      }
    }
    if (isLater && monthBefore == 0 && isDated(delivery, ledger)) {
      tellMissing(delivery.month(), ledger);
    }
  }

  private static void tellMissing(@Nullable YearMonth month, Ledger ledger) {
    if (month != null) {
      ledger.found(
          Finding.of(
              Rule.MONTH_MISSING,
              Location.ofFile(DeliveryNotes.FILE),
              "month: nothing that is dated in "
                  + month.minusMonths(1)
                  + " was delivered; if the program did not pause, deliver that month too"));
    }
  }

  private static boolean isDated(Delivery delivery, Ledger ledger) {
    return delivery.files().stream().anyMatch(file -> ledger.dated(file.table()).now() > 0);
  }
}
