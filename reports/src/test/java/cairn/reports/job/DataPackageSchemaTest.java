package cairn.reports.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Cairn publishes as data packages keeps the rules of Data Package 2.0. */
final class DataPackageSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Set<ValidationMessage> faults(JsonNode described) throws IOException {
    try (InputStream schema =
        DataPackageSchemaTest.class.getResourceAsStream("data-package-2.0.schema.json")) {
      JsonSchema rules =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
      return rules.validate(
          described, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true));
    }
  }

  private static JsonNode contract() throws IOException {
    return JSON.readTree(Contract.load(Catalogues.load()).publish());
  }

  @Test
  void theContractKeepsThem() throws IOException {
    assertEquals(Set.of(), faults(contract()));
  }

  @Test
  void whatTheOldVersionCalledItsKindIsNoLongerThere() throws IOException {
    ObjectNode old = (ObjectNode) contract();
    old.put("profile", "tabular-data-package");
    ((ObjectNode) old.path("resources").path(0)).remove("path");
    assertEquals(2, faults(old).size());
  }

  @Test
  void everythingHasATitleAndEveryKeyItsLabel() throws IOException {
    int labelled = 0;
    for (JsonNode resource : contract().path("resources")) {
      assertFalse(resource.path("title").asText().isBlank(), resource.path("name").asText());
      Set<String> titles = new HashSet<>();
      for (JsonNode field : resource.path("schema").path("fields")) {
        String name = resource.path("name").asText() + "." + field.path("name").asText();
        assertTrue(titles.add(field.path("title").asText()), name);
        assertFalse(field.path("title").asText().isBlank(), name);
        JsonNode keys = field.path("constraints").path("enum");
        assertEquals(keys.size(), field.path("categories").size(), name);
        for (int key = 0; key < keys.size(); key++) {
          JsonNode category = field.path("categories").path(key);
          assertEquals(keys.path(key), category.path("value"), name);
          assertFalse(category.path("label").asText().isBlank(), name);
          labelled++;
        }
      }
    }
    assertTrue(labelled > 200, "only " + labelled + " keys have a label");
  }
}
