package cairn.ingest.delivery;

import cairn.ingest.keys.IdKeeping;
import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.Tombstones;
import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is to be ingested or checked.
 *
 * @param folder the delivery's folder, or the sources of a mapping
 * @param mapping the mapping's folder, or null
 * @param month the month that the delivery is for, or null where only the delivery itself may say
 *     so
 * @param mostRejected share of a table's rows, from 0 to 1, above which a delivery is refused
 * @param strict whether a delivery that may be an older copy, or stands out beside those before it,
 *     is refused
 * @param ids the key that ids are keyed with on the way, if any, and who was forgotten
 */
public record IngestRequest(
    Path folder,
    @Nullable Path mapping,
    @Nullable YearMonth month,
    double mostRejected,
    boolean strict,
    IdKeeping ids) {
  /** The share of rejected rows that is let pass unless something else is asked for. */
  public static final double MOST_REJECTED = 0.05;

  /** One that is taken also where it may be an older copy, with a warning. */
  public IngestRequest(
      Path folder, @Nullable Path mapping, @Nullable YearMonth month, double mostRejected) {
    this(folder, mapping, month, mostRejected, false, IdKeeping.AS_THEY_ARE);
  }

  /** A delivery whose ids stay as they are. */
  public IngestRequest(
      Path folder,
      @Nullable Path mapping,
      @Nullable YearMonth month,
      double mostRejected,
      boolean strict) {
    this(folder, mapping, month, mostRejected, strict, IdKeeping.AS_THEY_ARE);
  }

  /** A delivery as it is. */
  public static IngestRequest of(Path folder) {
    return new IngestRequest(folder, null, null, MOST_REJECTED);
  }

  /** The same with ids keyed on the way; null for ids that stay. */
  public IngestRequest keyedWith(@Nullable IdKey key) {
    return new IngestRequest(folder, mapping, month, mostRejected, strict, ids.keyedWith(key));
  }

  /** The same without people who were forgotten. */
  public IngestRequest without(Tombstones forgotten) {
    return new IngestRequest(folder, mapping, month, mostRejected, strict, ids.without(forgotten));
  }
}
