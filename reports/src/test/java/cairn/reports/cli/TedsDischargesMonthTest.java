package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The US discharge data: ends with a reason and no day, and no use before discharge, by hand. */
final class TedsDischargesMonthTest {
  private static final String FILE = "tedsd_2023_sample1000.csv";

  @TempDir private Path folder;

  private List<Map<String, String>> grown(Path sources) {
    List<List<String>> lines = PlainCsv.read(sources.resolve(FILE));
    List<String> header = lines.get(0);
    return lines.subList(1, lines.size()).stream()
        .map(
            cells ->
                IntStream.range(0, header.size())
                    .boxed()
                    .collect(java.util.stream.Collectors.toMap(header::get, cells::get)))
        .filter(row -> !Set.of("12-14", "15-17").contains(row.get("age_group")))
        .toList();
  }

  @Test
  void staysEndedAtAnUnknownTimeAndNoUseIsCountedByHand() throws IOException {
    MappedSource teds = MappedSource.real("teds-d", FILE, folder);
    teds.analyzed("2023-12");
    List<Map<String, String>> rows = grown(teds.sources());
    for (Map.Entry<String, String> reason :
        Map.of("Treatment completed", "completed", "Dropped out", "stopped_coming").entrySet()) {
      long n = rows.stream().filter(r -> r.get("discharge_reason").equals(reason.getKey())).count();
      assertEquals(
          List.of(n + ",0"),
          teds.rows(
              "SELECT count(*), max(days) FROM episodes WHERE end_reason = '"
                  + reason.getValue()
                  + "'"));
    }
    assertEquals(
        List.of(",not_reached"),
        teds.rows(
            "SELECT value, note FROM staying_summary WHERE group_type = 'all' AND measure ="
                + " 'median_weeks'"),
        "how long people stayed is not known, and no median is made up");
    noUseBeforeDischarge(teds, rows, "Alcohol", "alcohol");
    noUseBeforeDischarge(teds, rows, "Marijuana/hashish", "cannabis");
  }

  /** Everybody who named the substance last; of those who died nothing is asked. */
  private static void noUseBeforeDischarge(
      MappedSource teds, List<Map<String, String>> rows, String word, String problem) {
    List<Map<String, String>> told =
        rows.stream()
            .filter(row -> row.get("primary_substance_discharge").equals(word))
            .filter(row -> !row.get("frequency_primary_discharge").isEmpty())
            .toList();
    long none =
        told.stream()
            .filter(row -> row.get("frequency_primary_discharge").equals("No use past month"))
            .count();
    double share = (double) none / told.size();
    List<String> found = teds.outcome("ABS-1-30", problem, "month_end");
    assertTrue(
        found
            .get(0)
            .endsWith("," + told.size() + "," + none + ",0," + share + "," + share + "," + share),
        found + " against " + none + " of " + told.size());
  }
}
