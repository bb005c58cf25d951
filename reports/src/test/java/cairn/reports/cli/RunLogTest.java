package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's log tells stages, rows, seconds and memory, and nothing that a delivery holds. */
final class RunLogTest {
  private static final String CANARY = "canary";

  @TempDir private Path folder;
  private WrittenProgram program;

  @BeforeEach
  void aProgramOfCanaries() throws IOException {
    program =
        new WrittenProgram(folder)
            .with("clients", "client_id,intake_on", "canary1,2026-07-01", "canary2,2026-07-01")
            .with(
                "groups",
                "group_id,program_id,site_id,group_type,started_on",
                "canary3,canary4,canary5,drop_in,2026-07-01")
            .with("memberships", "client_id,group_id,joined_on", "canary1,canary3,2026-07-06")
            .with("sessions", "session_id,group_id,held_on", "canary6,canary3,2026-09-25")
            .with("attendance", "session_id,client_id,status", "canary6,canary1,attended");
  }

  private List<String> logs() throws IOException {
    List<String> logs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("store/.logs"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        assertFalse(text.contains(CANARY), "a cell of the delivery is in the log");
        assertFalse(text.contains(folder.toString()), "a path is in the log");
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        logs.add(text);
      }
    }
    return logs;
  }

  private static List<JsonNode> events(String log) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : log.lines().toList()) {
      events.add(new ObjectMapper().readTree(line));
    }
    return events;
  }

  @Test
  void aRunTellsItsStagesAndItsEnd() throws IOException {
    Ran quiet = program.monthly("--month", "2026-09", "--quiet", "--verbose");
    List<String> logs = logs();
    assertEquals(1, logs.size());
    assertEquals(logs.get(0), quiet.err(), "verbose shows the log, and quiet leaves nothing else");
    List<JsonNode> events = events(logs.get(0));
    assertEquals("monthly", events.get(0).path("command").asText());
    List<JsonNode> stages =
        events.stream().filter(each -> each.path("event").asText().equals("stage")).toList();
    assertTrue(stages.size() > 5, logs.get(0));
    for (JsonNode stage : stages) {
      assertTrue(stage.path("rows").isIntegralNumber(), stage.toString());
      assertTrue(stage.path("seconds").isNumber(), stage.toString());
      assertTrue(stage.path("memory_mb").asLong() > 0, stage.toString());
    }
    assertEquals(
        List.of("records", "results/2026-09", "reports/2026-09"),
        events.stream()
            .filter(each -> each.path("event").asText().equals("published"))
            .map(each -> each.path("place").asText())
            .toList());
    assertEquals(0, events.get(events.size() - 1).path("exit").asInt(-1));
  }

  @Test
  void aRunThatIsRefusedLeavesTheRulesAndNoCell() throws IOException {
    program.with("attendance", "session_id,client_id,status", "canary7,canary8,canary9");
    Ran ran =
        Ran.cairn(
            "monthly",
            "--in",
            folder.resolve("in").toString(),
            "--store",
            folder.resolve("store").toString());
    assertEquals(ExitCode.INPUT, ran.exit());
    String log = logs().get(0);
    assertTrue(log.contains("\"verdict\":\"refused\"") && log.contains("\"vocabulary\":1"), log);
    assertTrue(log.endsWith("{\"event\":\"end\",\"stopped\":true}\n"), log);
  }

  @Test
  void logsGoWithTheLastVersionThatTheyName() throws IOException {
    program.month("2026-09");
    program.with("attendance", "session_id,client_id,status", "canary6,canary1,absent");
    program.month("2026-09");
    program.with("attendance", "session_id,client_id,status", "canary6,canary1,attended");
    program.month("2026-09");
    assertEquals(3, logs().size());
    Ran pruned = Ran.cairn("prune", "--store", folder.resolve("store").toString(), "--keep", "1");
    assertEquals(ExitCode.DONE, pruned.exit(), pruned.err());
    List<String> left = logs();
    assertTrue(left.size() < 3 && !left.isEmpty(), "logs left: " + left.size());
    String reports = folder.resolve("store/reports/2026-09").toRealPath().getFileName().toString();
    assertTrue(left.get(left.size() - 1).contains(reports), "that of the version in use stays");
  }
}
