package cairn.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.sample.program.ProgramSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedProgramTest {
  @TempDir private Path folder;

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    GeneratedProgram.write(new ProgramSettings(40, 9, 5), folder.resolve("a"));
    GeneratedProgram.write(new ProgramSettings(40, 9, 5), folder.resolve("b"));
    Map<String, byte[]> first = SampleFolders.bytes(folder.resolve("a"));
    Map<String, byte[]> second = SampleFolders.bytes(folder.resolve("b"));
    assertTrue(first.size() >= 14, "files: " + first.keySet());
    assertEquals(first.keySet(), second.keySet());
    first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
  }

  @Test
  void anotherSeedGivesOtherPeople() throws IOException {
    GeneratedProgram.write(new ProgramSettings(40, 9, 5), folder.resolve("a"));
    GeneratedProgram.write(new ProgramSettings(40, 9, 6), folder.resolve("b"));
    assertFalse(
        Arrays.equals(
            SampleFolders.bytes(folder.resolve("a")).get("clients.csv"),
            SampleFolders.bytes(folder.resolve("b")).get("clients.csv")));
  }

  @Test
  void aLargerProgramHoldsThePeopleOfASmallerOne() throws IOException {
    GeneratedProgram.write(new ProgramSettings(50, 9, 5), folder.resolve("small"));
    GeneratedProgram.write(new ProgramSettings(150, 9, 5), folder.resolve("large"));
    for (String table : List.of("clients", "memberships", "attendance", "use_reports", "goals")) {
      Path large = folder.resolve("large").resolve(table + ".csv");
      Set<String> lines = new HashSet<>(SampleFolders.lines(large));
      List<String> small = SampleFolders.lines(folder.resolve("small").resolve(table + ".csv"));
      assertTrue(lines.containsAll(small), table);
      assertTrue(lines.size() > small.size(), table);
    }
  }

  @Test
  void anyMonthAndLengthSatisfiesTheContract() throws IOException {
    YearMonth last = YearMonth.of(2024, 2);
    for (int months : List.of(1, 2, 30)) {
      Path out = folder.resolve("m" + months);
      Map<String, Long> rows =
          GeneratedProgram.write(new ProgramSettings(300, months, 11, last), out);
      assertEquals(300, rows.get("clients"));
      assertEquals(14, rows.size());
      SampleFolders.assertSatisfiesContract(out, last);
    }
  }

  @Test
  void whoLeansToAbstinenceGoesToAbstinenceBasedGroupsMoreOften() throws IOException {
    GeneratedProgram.write(new ProgramSettings(3000, 12, 3), folder);
    Map<String, String> typeOfGroup = new HashMap<>();
    for (Map<String, String> row : SampleFolders.rows(folder.resolve("groups.csv"))) {
      typeOfGroup.put(row.get("group_id"), row.get("group_type"));
    }
    Set<String> abstinenceBased = new HashSet<>();
    for (Map<String, String> row : SampleFolders.rows(folder.resolve("memberships.csv"))) {
      if ("abstinence_based".equals(typeOfGroup.get(row.get("group_id")))) {
        abstinenceBased.add(row.get("client_id"));
      }
    }
    int[] all = new int[2];
    int[] wanting = new int[2];
    for (Map<String, String> row : SampleFolders.rows(folder.resolve("goals.csv"))) {
      if (row.get("horizon").equals("long") && row.get("domain").equals("substance")) {
        int group = abstinenceBased.contains(row.get("client_id")) ? 1 : 0;
        all[group]++;
        wanting[group] += row.get("goal_type").startsWith("abstinence") ? 1 : 0;
      }
    }
    double inAbstinenceBased = (double) wanting[1] / all[1];
    double elsewhere = (double) wanting[0] / all[0];
    assertTrue(inAbstinenceBased > elsewhere + 0.1, inAbstinenceBased + " and " + elsewhere);
  }

  @Test
  void sizesThatCannotBeMadeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ProgramSettings(0, 18, 1));
    assertThrows(IllegalArgumentException.class, () -> new ProgramSettings(1_000_000, 18, 1));
    assertThrows(IllegalArgumentException.class, () -> new ProgramSettings(10, 0, 1));
  }
}
