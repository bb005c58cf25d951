package cairn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.PeoplePlan;
import cairn.analysis.person.plan.PlanKey;
import cairn.analysis.person.plan.PlanText;
import cairn.analysis.person.plan.StudyPlan;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import cairn.reports.disclosure.joint.SmallHidden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page on the study plan says of every key what it means and what holds without it. */
final class PlanPageTest {
  private static final Path HOUSE = Path.of(System.getProperty("cairn.sampleData"), "..");

  @Test
  void everyKeyStandsThereWithWhatItMeansAndWhatIsUsual() throws IOException {
    Map<PlanKey, String> usual = PlanText.of(StudyPlan.standard());
    List<String> expected = new ArrayList<>();
    for (PlanKey key : PlanKey.values()) {
      String value = usual.containsKey(key) ? "`" + usual.get(key) + "`" : "by the records";
      expected.add("| `" + key.key() + "` | " + value + " | " + key.meaning() + " |");
    }
    List<String> lines = Files.readAllLines(HOUSE.resolve(".github/PLAN.md"));
    assertEquals(expected, lines.stream().filter(line -> line.startsWith("| `")).toList());
    assertTrue(Files.readString(HOUSE.resolve("README.md")).contains("(.github/PLAN.md)"));
  }

  @Test
  void limitsOfThePlanAreThoseOfTheRecordsAndOfFunders() {
    assertEquals(StudyPlan.SMALLEST_CELL, SmallHidden.CMS_11.smallest());
    Table clients = Contract.load(Catalogues.load()).table("clients");
    Double youngest =
        clients.columns().get(clients.indexOf("age_at_intake")).constraints().minimum();
    assertEquals(Double.valueOf(PeoplePlan.YOUNGEST_AGE), youngest);
  }
}
