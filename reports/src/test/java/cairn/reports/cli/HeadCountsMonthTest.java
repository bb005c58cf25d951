package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that writes down its groups and how many people came, and nobody by name. */
final class HeadCountsMonthTest {
  @TempDir private Path folder;

  @Test
  void groupsAndSessionsAloneGiveAReport() throws IOException {
    WrittenProgram program =
        new WrittenProgram(folder)
            .with(
                "groups",
                "group_id,program_id,site_id,group_type,started_on",
                "g01,p01,h01,drop_in,2026-01-05",
                "g02,p01,h01,ongoing_support,2026-01-05")
            .with(
                "sessions",
                "session_id,group_id,held_on,status,head_count",
                "s01,g01,2026-09-07,held,7",
                "s02,g01,2026-10-05,held,12",
                "s03,g01,2026-10-12,held,",
                "s04,g02,2026-10-12,held,4",
                "s05,g02,2026-10-19,cancelled,9");
    assertTrue(program.checked().contains("no person is on file"));
    program.month("2026-10");
    assertEquals(
        List.of(
            "2026-09,all,1,1,0,7",
            "2026-09,drop_in,1,1,0,7",
            "2026-09,ongoing_support,0,0,0,",
            "2026-10,all,3,2,0,16",
            "2026-10,drop_in,2,1,0,12",
            "2026-10,ongoing_support,1,1,0,4"),
        program.rows(
            "SELECT month, group_type, sessions_held, sessions_counted, people, head_count FROM months ORDER BY 1,"
                + " 2"));
    String page = program.report("2026-10");
    assertTrue(
        page.contains(
            "16 heads were counted in October 2026 at 2 of 3 sessions, not to be set against"
                + " September (1 of 1)"));
    assertFalse(page.contains("No stay ended"));
    assertTrue(page.contains("No person was recorded"));
    assertTrue(page.contains("Heads counted, by month and group type"));
  }
}
