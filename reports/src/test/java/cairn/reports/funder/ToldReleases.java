package cairn.reports.funder;

import cairn.reports.release.Release;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.table.Bin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Releases as the ledger holds them: usual, hidden, of few people, of nobody, rounded. */
final class ToldReleases {
  private static final String LONG = "A kind of group with a name that goes on for a while, the ";

  static ReleasedTable table(String measure, String bins, @Nullable Long[]... rows) {
    String[] keys = bins.split(" ");
    List<Bin> all =
        Arrays.stream(keys).map(key -> Bin.of(List.of(key.split("\\+")), keys.length)).toList();
    List<List<@Nullable Long>> people = new ArrayList<>();
    Arrays.stream(rows).forEach(row -> people.add(Arrays.asList(row)));
    return new ReleasedTable(measure, all, people);
  }

  static Long[] row(Long... numbers) {
    return numbers;
  }

  static ReleasedPeriod month(String month, @Nullable Long people, ReleasedTable... tables) {
    ReleasedKind whole = new ReleasedKind("all", List.of(), "Whole program", people);
    return new ReleasedPeriod(month, List.of(whole), List.of(tables), List.of());
  }

  static Release release(String month, String profile, ReleasedPeriod... periods) {
    boolean isRounded = profile.startsWith("midpoint");
    return new Release(
        "funder",
        "Funders",
        month,
        new Release.Terms(profile, isRounded ? 1 : 11, 30, "", new TreeMap<>()),
        new Release.Facts("Harbour & <Sons>", month + "-28", "r1", 0.95, 40),
        List.of(periods));
  }

  static Release usual() {
    return release(
        "2026-10",
        "cms-11",
        month(
            "2026-10",
            199L,
            table("came", "started again", row(16L, 183L)),
            table("change", "yes no open not_known", row(166L, 14L, 0L, 19L)),
            table("setback", "yes no open not_known", row(61L, 119L, 0L, 19L)),
            table("staying", "still_coming ended", row(186L, 13L))));
  }

  static Release manyKinds(int kinds) {
    List<ReleasedKind> rows = new ArrayList<>();
    List<Long[]> people = new ArrayList<>();
    for (int i = 0; i < kinds; i++) {
      rows.add(new ReleasedKind("kind" + i, List.of(), LONG + i + "th", 40L + i));
      people.add(i % 3 == 0 ? row(null, null, 0L, 12L) : row(20L, 10L + i, 0L, 10L));
    }
    ReleasedTable change = table("change", "yes no open not_known", people.toArray(new Long[0][]));
    ReleasedPeriod month =
        month("2026-09", 90L, table("change", "yes no open not_known", row(40L, 20L, 0L, 30L)));
    ReleasedPeriod quarter = new ReleasedPeriod("2026-Q3", rows, List.of(change), List.of());
    return release("2026-09", "cms-11", month, quarter);
  }

  static Release nothingTold() {
    ReleasedKind whole = new ReleasedKind("all", List.of(), "Whole program", null);
    NotOffered all =
        new NotOffered("change", "So few people stand in it that they could be found.");
    return release(
        "2026-10",
        "cms-11",
        new ReleasedPeriod("2026-10", List.of(whole), List.of(), List.of(all)));
  }

  static Release nobodyCame() {
    return release(
        "2026-10",
        "cms-11",
        month("2026-10", 0L, table("change", "yes no open not_known", row(0L, 0L, 0L, 0L))));
  }

  static Release rounded() {
    return release(
        "2026-10",
        "midpoint-6",
        month("2026-10", 33L, table("change", "yes no open not_known", row(21L, 9L, 0L, 3L))));
  }

  /** Everything that a month is asked, most of it shown. */
  static Release whole() {
    return release(
        "2026-10",
        "cms-11",
        month(
            "2026-10",
            1204L,
            table("came", "started again", row(16L, 1188L)),
            table("change", "yes no open+not_known", row(1000L, 104L, 100L)),
            table("setback", "yes no open not_known", row(null, 900L, 0L, null)),
            table("own_goal", "reached not_reached none_set not_known", row(604L, 0L, 300L, 300L)),
            table("harm", "yes no nothing_reported", row(20L, 0L, 1184L)),
            table("staying", "still_coming ended", row(1204L, 0L))));
  }

  /** So few people that no share is given. */
  static Release few() {
    return release(
        "2026-10",
        "cms-11",
        month(
            "2026-10",
            24L,
            table("came", "started again", row(0L, 24L)),
            table("change", "yes no+open+not_known", row(13L, 11L)),
            table("harm", "yes no+nothing_reported", row(0L, 24L))));
  }

  private ToldReleases() {}
}
