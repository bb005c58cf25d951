package cairn.analysis.job;

import cairn.ingest.job.StoredContract;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The last month of which the records reach the end, for whoever names none: that of the latest
 * meeting, where it lies in the last week of its month, else the month before it. Where no meeting
 * is on file days of joining and leaving tell. Only records count, so that the same records give
 * the same month on any day.
 *
 * <p>Worked example: a latest meeting on 29 October gives October, one on 12 November gives October
 * too.
 */
public final class LastWholeMonth {
  private static final int LAST_DAYS = 7;

  private LastWholeMonth() {}

  /** That of a store's records; empty where they hold no day of a meeting or a membership. */
  public static Optional<YearMonth> of(Store store) throws IOException {
    Snapshot records = store.get(Place.records());
    try (RecordsReader reader = new RecordsReader(records.parts(), StoredContract.of(records))) {
      return reader.latestDay().map(LastWholeMonth::reached);
    }
  }

  static YearMonth reached(LocalDate latest) {
    YearMonth month = YearMonth.from(latest);
    boolean isWhole = latest.getDayOfMonth() > month.lengthOfMonth() - LAST_DAYS;
    return isWhole ? month : month.minusMonths(1);
  }
}
