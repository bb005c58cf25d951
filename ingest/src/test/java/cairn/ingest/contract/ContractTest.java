package cairn.ingest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContractTest {
  private static final Contract CONTRACT = Contract.load(Catalogues.load());

  @Test
  void thereAreFourteenTablesTwoOfThemAlwaysRequired() {
    assertEquals(
        List.of(
            "groups",
            "clients",
            "memberships",
            "sessions",
            "attendance",
            "goals",
            "goal_reviews",
            "use_reports",
            "stages",
            "safety_reports",
            "measures",
            "circumstances",
            "care",
            "away"),
        CONTRACT.tables().stream().map(Table::name).toList());
    assertEquals(
        List.of("groups", "sessions"),
        CONTRACT.tables().stream().filter(Table::required).map(Table::name).toList());
  }

  @Test
  void keysAreRequiredColumnsAndReferencesNameKeysOfEarlierTables() {
    Set<String> before = new HashSet<>();
    for (Table table : CONTRACT.tables()) {
      for (String key : table.key()) {
        assertTrue(table.columns().get(table.indexOf(key)).required(), table.name());
      }
      before.add(table.name());
      for (Table.Reference reference : table.references()) {
        assertTrue(before.contains(reference.table()), table.name());
        assertEquals(CONTRACT.table(reference.table()).key(), reference.targetColumns());
        reference.columns().forEach(column -> assertTrue(table.has(column)));
      }
    }
  }

  @Test
  void textIsOnlyEverAKeyOrAnId() {
    for (Table table : CONTRACT.tables()) {
      for (Column column : table.columns()) {
        if (column.type() == ColumnType.TEXT || column.type() == ColumnType.LIST) {
          assertTrue(
              column.constraints().vocabulary() != null || column.constraints().pattern() != null,
              table.name() + "." + column.name());
        }
        if (column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER) {
          assertNotNull(column.constraints().minimum(), column.name());
          assertTrue(
              column.constraints().maximum() <= 99_999,
              column.name() + " has room for a number of a person");
        }
      }
    }
  }

  @Test
  void groupsAndSessionsAreSmallAndTheRestIsAboutPeople() {
    for (Table table : CONTRACT.tables()) {
      boolean small = table.name().equals("groups") || table.name().equals("sessions");
      assertEquals(!small, CONTRACT.isAboutPeople(table), table.name());
      if (!small) {
        assertEquals(
            table.name().equals("goal_reviews") ? "goal_id" : "client_id",
            CONTRACT.personColumn(table));
      }
    }
  }

  @Test
  void onlyPlannedDaysMayLieAhead() {
    Table goals = CONTRACT.table("goals");
    assertTrue(CONTRACT.isPlanned(goals, goals.columns().get(goals.indexOf("until_on"))));
    assertFalse(CONTRACT.isPlanned(goals, goals.columns().get(goals.indexOf("set_on"))));
  }

  @Test
  void everyRuleOfARowIsAmongTheRules() {
    for (Table table : CONTRACT.tables()) {
      for (RowRule rule : table.rules()) {
        Rule named = Rule.valueOf(rule.id().toUpperCase(Locale.ROOT));
        assertTrue(
            named.severity() != Severity.WARNING || rule instanceof RowRule.Advised, rule.id());
      }
    }
  }

  @Test
  void thePublishedPackageHasEveryVocabularyFilledIn() throws IOException {
    JsonNode published = new ObjectMapper().readTree(CONTRACT.publish());
    int enums = 0;
    for (JsonNode resource : published.path("resources")) {
      Table table = CONTRACT.table(resource.path("name").textValue());
      assertEquals(table.name() + ".csv", resource.path("path").textValue());
      assertEquals(
          table.columns().size(), resource.path("schema").path("fields").size(), table.name());
      for (JsonNode field : resource.path("schema").path("fields")) {
        String vocabulary = field.path("cairn:vocabulary").textValue();
        if (vocabulary != null) {
          enums++;
          assertEquals(
              CONTRACT.catalogues().vocabulary(vocabulary).words().size(),
              field.path("constraints").path("enum").size());
        }
        if (field.has("cairn:list")) {
          Pattern pattern = Pattern.compile(field.path("constraints").path("pattern").textValue());
          assertTrue(pattern.matcher("asian|white").matches());
          assertFalse(pattern.matcher("asian|").matches());
        }
      }
    }
    assertTrue(enums > 30);
  }

  @Test
  void itCrossesProcessBorders() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(CONTRACT);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(CONTRACT.tables(), ((Contract) in.readObject()).tables());
    }
  }

  @Test
  void anIdIsValidWhenItHasThePublishedPattern() {
    Pattern pattern = Pattern.compile(StudyId.PATTERN);
    String letters = "aZ09-_9988 .é/";
    Random random = new Random(7);
    int valid = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder id = new StringBuilder();
      int length = random.nextInt(36);
      boolean digits = random.nextInt(3) == 0;
      for (int k = 0; k < length; k++) {
        int range = random.nextInt(20) == 0 ? letters.length() : 10;
        id.append(
            digits && k > 0
                ? (char) ('0' + random.nextInt(10))
                : letters.charAt(random.nextInt(range)));
      }
      assertEquals(pattern.matcher(id).matches(), StudyId.isValid(id.toString()));
      valid += StudyId.isValid(id.toString()) ? 1 : 0;
    }
    assertTrue(valid > 1000);
  }
}
