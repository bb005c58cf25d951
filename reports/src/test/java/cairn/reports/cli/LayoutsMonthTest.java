package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two national layouts from the small made-up file to the reports; outcomes counted by hand. */
final class LayoutsMonthTest {
  @TempDir private Path folder;

  private MappedSource month(String mapping, String month) throws IOException {
    MappedSource source = MappedSource.shipped(mapping, folder);
    assertTrue(source.checked().endsWith("This delivery would be accepted.\n"));
    source.reported(month);
    assertTrue(source.page(month, "report.html").contains("nobody's attendance is on record"));
    return source;
  }

  /** Six people; three were asked about alcohol at six months: none, ten days and none. */
  @Test
  void gpra() throws IOException {
    MappedSource gpra = month("gpra", "2026-09");
    String share = String.valueOf(2.0 / 3);
    assertEquals(
        List.of("6,3,2,0," + share + "," + share + "," + share),
        gpra.outcome("ABS-1-30", "alcohol", "week_26"));
    assertEquals(
        List.of("6,3,3,0,1.0,1.0,1.0"),
        gpra.outcome("RED-1", "alcohol", "week_26"),
        "20 to none, 30 to ten, 15 to none");
    assertEquals(
        List.of("completed,196", "completed,203", "incarcerated,63", "stopped_coming,63"),
        gpra.rows(
            "SELECT end_reason, days FROM episodes WHERE end_reason IS NOT NULL ORDER BY ALL"));
  }

  /** Five people; four had a review at half a year. */
  @Test
  void top() throws IOException {
    MappedSource top = month("top", "2026-08");
    assertEquals(List.of("5,4,2,0,0.5,0.5,0.5"), top.outcome("ABS-1-28", "alcohol", "week_26"));
    assertEquals(List.of("5,4,3,0,0.75,0.75,0.75"), top.outcome("ABS-1-28", "opioid", "week_26"));
    assertEquals(
        List.of("completed,189", "stopped_coming,77"),
        top.rows(
            "SELECT end_reason, days FROM episodes WHERE end_reason IS NOT NULL ORDER BY ALL"));
  }
}
