package cairn.reports.release;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: a release, or the word that all of some months was public.
 *
 * @param source how it came into the ledger
 * @param release what was released; null where nothing is known but the months
 * @param files SHA-256 of each file that was given out, by its name
 * @param until the last month of which everything is taken to be public, YYYY-MM; null for a
 *     release
 * @param before SHA-256 of the line before, or empty for the first
 */
public record LedgerLine(
    Source source,
    @Nullable Release release,
    SortedMap<String, String> files,
    @Nullable String until,
    String before) {

  /** How a line came into the ledger. */
  public enum Source {
    /** Released by this store. */
    RELEASED,
    /** Read back from a folder that was given out. */
    ADOPTED,
    /** Said on the command line: months before were released from elsewhere. */
    SAID
  }

  /** Keeps a copy. */
  public LedgerLine {
    files = new TreeMap<>(files);
  }

  /** The release's month, or the last month that is public. */
  public String month() {
    Release of = release;
    String last = until;
    return of != null ? of.month() : last != null ? last : "";
  }
}
