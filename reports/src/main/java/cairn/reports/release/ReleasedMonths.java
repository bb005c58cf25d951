package cairn.reports.release;

import cairn.ingest.store.Snapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a month's reports say of what was given out: of that month, and of those before it. */
public final class ReleasedMonths {
  private static final String KEY = "released";
  private static final String MONTH = "month";

  private ReleasedMonths() {}

  /** Notes in a manifest the months that the ledger knows. */
  public static void note(ObjectNode about, List<Release> releases) {
    var months = about.putArray(KEY);
    releases.stream().map(Release::month).sorted().distinct().forEach(months::add);
  }

  /** The months of which reports say that they were given to funders. */
  static Stream<YearMonth> of(Snapshot reports) {
    ObjectNode about = reports.manifest().about();
    List<YearMonth> months = new ArrayList<>();
    for (JsonNode month : about.path(KEY)) {
      months.add(YearMonth.parse(month.asText()));
    }
    boolean hasFiles =
        reports.manifest().files().stream()
            .anyMatch(file -> file.path().startsWith(ReleaseDesk.FUNDER + "/"));
    if (hasFiles && about.path(MONTH).isTextual()) {
      months.add(YearMonth.parse(about.path(MONTH).asText()));
    }
    return months.stream();
  }
}
