package cairn.analysis.job;

import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.job.StoredContract;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The last month of which the records reach the end, for whoever names none: that of the latest
 * meeting, where it lies in the last week of its month, else the month before it, unless nothing is
 * on file of that: then the records begin in the month. Where no meeting is on file days of
 * joining, of leaving and of interviews tell. Only records count, so that the same records give the
 * same month on any day.
 *
 * <p>Worked example: a latest meeting on 29 October gives October, one on 12 November gives October
 * too; where the first meeting ever was on 5 November, November.
 */
public final class LastWholeMonth {
  private static final int LAST_DAYS = 7;

  private LastWholeMonth() {}

  /** That of a store's records; empty where they hold no day of a meeting or a membership. */
  public static Optional<YearMonth> of(Store store) throws IOException {
    Snapshot records = store.get(Place.records());
    try (RecordsReader reader = new RecordsReader(records.parts(), StoredContract.of(records))) {
      return reader.days().map(LastWholeMonth::reached);
    }
  }

  /**
   * The months that records tell of.
   *
   * @param first that of the first meeting, or of the first day joined or left
   * @param last that of the last one, or of a delivery of a later month
   */
  public record Recorded(YearMonth first, YearMonth last) {
    /** Whether nothing had happened yet in a month; what comes later may tell of use alone. */
    public boolean isBefore(YearMonth month) {
      return month.isBefore(first);
    }
  }

  /** Those of a store's records; empty where they hold no day of a meeting or a membership. */
  public static Optional<Recorded> recorded(Store store) throws IOException {
    Snapshot records = store.get(Place.records());
    try (RecordsReader reader = new RecordsReader(records.parts(), StoredContract.of(records))) {
      return reader
          .days()
          .map(
              days ->
                  new Recorded(
                      YearMonth.from(days.first()), latest(records, YearMonth.from(days.last()))));
    }
  }

  private static YearMonth latest(Snapshot records, YearMonth last) {
    return RecordsManifest.of(Optional.of(records)).deliveries().stream()
        .map(DeliveryEntry::month)
        .filter(Objects::nonNull)
        .reduce(last, (one, other) -> one.isBefore(other) ? other : one);
  }

  /**
   * Whether records hold a later month than this one: a delivery says that it is of a later one, or
   * they reach the end of one. Numbers of a month that is followed are final.
   */
  static boolean isFollowed(Snapshot records, RecordsReader reader, YearMonth month)
      throws IOException {
    boolean isDelivered =
        RecordsManifest.of(Optional.of(records)).deliveries().stream()
            .map(DeliveryEntry::month)
            .anyMatch(delivered -> delivered != null && delivered.isAfter(month));
    return isDelivered
        || reader.days().map(LastWholeMonth::reached).filter(month::isBefore).isPresent();
  }

  /**
   * The days that meetings, or else memberships, tell of.
   *
   * @param first the first of them
   * @param last the last of them
   */
  record Days(LocalDate first, LocalDate last) {
    /** Those from the first to the last of some days; empty for none. */
    static Optional<Days> of(List<LocalDate> days) {
      return days.isEmpty()
          ? Optional.empty()
          : Optional.of(new Days(Collections.min(days), Collections.max(days)));
    }
  }

  static YearMonth reached(Days days) {
    YearMonth month = YearMonth.from(days.last());
    boolean isWhole = days.last().getDayOfMonth() > month.lengthOfMonth() - LAST_DAYS;
    boolean isFirst = month.equals(YearMonth.from(days.first()));
    return isWhole || isFirst ? month : month.minusMonths(1);
  }
}
