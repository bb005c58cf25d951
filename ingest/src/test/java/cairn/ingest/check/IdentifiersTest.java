package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers of people are kept out by the contract, and named for what they are. */
class IdentifiersTest {
  private static final Path VECTORS =
      Path.of(System.getProperty("cairn.shared", "../shared"), "corpora/identifier-vectors");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "219-09-9999",
        "219 09 9999",
        "219099999",
        "(212) 555-0142",
        "212-555-0142",
        "+1 212 555 0142",
        "+44 20 7946 0958",
        "2125550142",
        "someone@example.org",
        "https://example.org/a?b",
        "www.example.org",
        "192.0.2.17",
        "2001:db8:0:0:0:0:0:1",
        "2001:db8::1",
        "00:1A:2B:3C:4D:5E",
        "4111 1111 1111 1111",
        "1EG4-TE5-MK73",
        "AB1234563",
        "1HGCM82633A004352",
        "12 North Main Street",
        "PO Box 17",
        "Springfield, IL 62704",
        "40.712800, -74.006000"
      })
  void textsThatTellWhoSomebodyIs(String text) {
    assertNotNull(Identifiers.inCell(text));
    assertNotNull(Identifiers.inCell("seen by " + text + " today"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "13/01/2026",
        "45000",
        "3.14159",
        "1,234.5",
        "atended",
        "none of these",
        "NaN",
        "2026-01-05T10:00:00",
        "2026-01-05 10:00:00",
        "12.5",
        "99999"
      })
  void mistypedValuesThatTellNothing(String text) {
    assertNull(Identifiers.inCell(text));
  }

  @Test
  void idsOfTheRightShapePassUnlessANumberOfAPersonHidesInThem() {
    assertNull(Identifiers.inId("g101-03-2026"));
    assertNull(Identifiers.inId("site3_c00012345"));
    assertEquals(Rule.IDENTIFIER_SSN, Identifiers.inId("c219-09-9999"));
    assertEquals(Rule.IDENTIFIER_PHONE, Identifiers.inId("c212-555-0142"));
  }

  /** Every text with an identifier, put into every column of every table, is kept out. */
  @Test
  void publicTextsWithIdentifiersNeverEnterAnyColumn() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(VECTORS),
        "Skipped: the folder of shared test collections is not beside the project");
    List<String[]> vectors = new ArrayList<>();
    try (RowReader reader = InputFormat.read(VECTORS.resolve("vectors.csv"))) {
      while (reader.next()) {
        // A few rows of the collection hold no kind but a piece of a sentence.
        if (reader.size() == 3 && reader.cells()[0].matches("[a-z_]+")) {
          vectors.add(reader.cells().clone());
        }
      }
    }
    assertTrue(vectors.size() > 200);
    List<String> entered = new ArrayList<>();
    for (Table table : Checked.CONTRACT.tables()) {
      for (int column = 0; column < table.columns().size(); column++) {
        String type = table.columns().get(column).type().name();
        CellReader reader =
            CellReader.of(table.columns().get(column), Checked.CONTRACT.catalogues(), null);
        for (String[] vector : vectors) {
          boolean hasIdentifier = !vector[2].equals("0");
          // A plain date is what a column of dates holds; the contract has no date of birth. An id
          // may look like a passport's number; of people's ids a warning says so.
          boolean mayEnter =
              (type.equals("DATE") && vector[0].equals("date"))
                  || (vector[1].matches("[A-Z][0-9]{8}") && reader instanceof StudyIds);
          if (hasIdentifier && !vector[1].isEmpty() && !mayEnter) {
            if (!(reader.read(vector[1]) instanceof Breach)) {
              entered.add(vector[0] + " into " + table.columns().get(column).name());
            }
          }
        }
      }
    }
    assertEquals(List.of(), entered, "kinds of text that entered a column");
    namesTheirKind(vectors);
  }

  private static void namesTheirKind(List<String[]> vectors) {
    Set<String> kinds =
        Set.of(
            "credit_card",
            "email",
            "ip",
            "mac",
            "phone",
            "url",
            "us_ssn",
            "us_itin",
            "us_mbi",
            "us_npi",
            "us_bank");
    int all = 0;
    int found = 0;
    for (String[] vector : vectors) {
      if (kinds.contains(vector[0]) && !vector[2].equals("0")) {
        all++;
        if (Identifiers.inCell(vector[1]) != null) {
          found++;
        }
      }
    }
    assertTrue(found >= 0.97 * all, found + " of " + all + " are named for what they are");
  }

  @Test
  void aFileIsNotReadOnAfterAnIdentifier() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("clients.csv"),
            """
            client_id,intake_on,gender
            c0001,2026-01-05,woman
            c0002,2026-01-05,219-09-9999
            c0003,2026-01-05,nobody
            """);
    Checked checked = Checked.read(file, "clients");
    assertTrue(checked.read().isRefused());
    assertEquals(1, checked.read().findings().listed().size());
    assertEquals(2, checked.read().rows(), "the row after it is not read");
  }
}
