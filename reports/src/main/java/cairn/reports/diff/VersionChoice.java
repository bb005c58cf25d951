package cairn.reports.diff;

import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the version of results that somebody names: {@code 2026-10} or {@code 2026-10@1f3a}. */
public final class VersionChoice {
  private static final int SHOWN = 12;

  private final Store store;

  /** Versions of one store. */
  public VersionChoice(Store store) {
    this.store = store;
  }

  /** A name that fits no version, or several; the message says which there are. */
  public static final class NoVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoVersion(String message) {
      super(message);
    }
  }

  /**
   * The version of a name: a month for the one that stands, with the beginning of a version's id
   * behind an at sign for one that is kept.
   *
   * @throws NoVersion when there is none, or several begin so
   */
  public ResultVersion named(String name) {
    int at = name.indexOf('@');
    YearMonth month = month(at < 0 ? name : name.substring(0, at));
    if (at < 0) {
      return ResultVersion.of(store, month, store.get(Place.results(month)));
    }
    String beginning = name.substring(at + 1);
    List<Snapshot> kept = store.versions(Place.results(month));
    List<Snapshot> meant = kept.stream().filter(each -> each.id().startsWith(beginning)).toList();
    if (meant.size() != 1) {
      throw new NoVersion(
          (meant.isEmpty()
                  ? "no version of the results of "
                  : "several versions of the results of ")
              + month
              + (meant.isEmpty() ? " begins with that id; kept are " : " begin with that id: ")
              + words(meant.isEmpty() ? kept : meant));
    }
    return ResultVersion.of(store, month, meant.get(0));
  }

  /**
   * The version of a month that stood before the one that stands now.
   *
   * @throws NoVersion when none is kept
   */
  public ResultVersion before(String name) {
    ResultVersion now = named(name);
    List<Snapshot> kept = store.versions(Place.results(now.month()));
    for (int i = kept.size() - 1; i > 0; i--) {
      if (kept.get(i).id().equals(now.snapshot().id())) {
        return ResultVersion.of(store, now.month(), kept.get(i - 1));
      }
    }
    throw new NoVersion(
        "the results of "
            + now.month()
            + " have no earlier version: name another month to hold it against"
            + months());
  }

  private YearMonth month(String text) {
    YearMonth month;
    try {
      month = YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new NoVersion(
          "a month is written YYYY-MM, a version of it YYYY-MM@ID with the first letters of the id"
              + " that cairn verify shows");
    }
    if (!store.resultMonths().contains(month)) {
      throw new NoVersion("there are no results of " + month + months());
    }
    return month;
  }

  private String months() {
    List<YearMonth> months = store.resultMonths();
    return months.isEmpty()
        ? ": run cairn analyze first"
        : "; there are results of "
            + months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
  }

  private static String words(List<Snapshot> versions) {
    return versions.stream()
        .map(each -> each.id().substring(0, SHOWN))
        .collect(Collectors.joining(", "));
  }
}
