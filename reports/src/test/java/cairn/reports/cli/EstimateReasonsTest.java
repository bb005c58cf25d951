package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a number of an estimate is missing, its reason is in its place. */
final class EstimateReasonsTest {
  @TempDir private Path folder;

  private Ran on(String text, String words) throws IOException {
    Path file = folder.resolve("people.csv");
    Files.writeString(file, text);
    List<String> all = new ArrayList<>(List.of(words.split(" ", -1)));
    all.addAll(List.of("--in", file.toString()));
    return EstimateRun.run(all);
  }

  @Test
  void aUnitWithoutAnybodyHasNoShareAndSpoilsNoSum() throws IOException {
    Ran ran = on("site,x,n\na,3,10\nb,0,0\nc,5,10\n", "funnel --unit site --x x --n n");
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    String line = ran.out().lines().filter(l -> l.strip().startsWith("b ")).findFirst().orElse("");
    assertTrue(line.contains("n/a") && ran.out().contains("no observations"), ran.out());
    assertFalse(ran.out().contains("NaN"), ran.out());
  }

  private static String fewGroups() {
    StringBuilder text = new StringBuilder("days,left,type,age,site,mixed\n");
    for (int i = 0; i < 48; i++) {
      int site = i / 6;
      text.append(3 + i * 7 % 29).append(',').append(i % 3 == 0 ? 0 : 1).append(',');
      text.append(site < 4 ? "a" : "b").append(',').append(20 + i * 11 % 40).append(',');
      text.append("s").append(site).append(',').append("m").append(i % 5).append('\n');
    }
    return text.toString();
  }

  @Test
  void aNumberHasNoTwoKindsOfGroups() throws IOException {
    Ran ran =
        on(
            fewGroups(),
            "cox --time days --event left --covariates type,age --cluster site --event-value 1");
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    assertTrue(ran.out().contains("the column is not one of 0 and 1"), ran.out());
  }

  @Test
  void groupsOfPeopleOfBothTypesAreNamedByTheirColumn() throws IOException {
    Ran ran = on(fewGroups(), "log-rank --time days --event left --group type --cluster mixed");
    assertEquals(ExitCode.INPUT, ran.exit(), ran.out());
    assertTrue(
        ran.err().contains("5 of 5 groups of mixed have people of more than one type"), ran.err());
  }
}
