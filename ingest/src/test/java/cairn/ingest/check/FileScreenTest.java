package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What refuses a file, and what only its column is told of. */
class FileScreenTest {
  private static final String CLIENTS = "client_id,intake_on,age_at_intake,gender,mandated\n";

  @TempDir Path folder;

  private Checked clients(String rows) throws IOException {
    return Checked.read(
        Files.writeString(folder.resolve("clients.csv"), CLIENTS + rows), "clients");
  }

  @ParameterizedTest
  @CsvSource({
    "'c0002,2026-01-05,999999999,woman,', maximum",
    "'c0002,2026-01-05,4111111111111111,woman,', maximum",
    "'c0002,05/12/1984,34,woman,', ambiguous_date",
    "'c0002,05/22/1984,34,woman,', minimum",
    "'c0002,2026-01-05,34,Women,', vocabulary",
    "'c0002,2026-01-05,34,Jane Kowalski,', identifier_name",
    "'c0002,2026-01-05,34,kowalski,', identifier_name",
    "'c0002,2026-01-05,34,1984-05-12,', identifier_date",
    "'c0002,2026-01-05,1984-05-12,woman,', identifier_date",
    "'c0002,born 05/22/1984,34,woman,', identifier_date",
    "'c0002,219-09-9999,34,woman,', identifier_ssn",
    "'c0002,2026-01-05,34,woman,MRN 49923', identifier_record",
    "'A12803456,2026-01-05,34,woman,', identifier_record",
    "'Kowalski,2026-01-05,34,woman,', identifier_name",
    "'c0002,2026-01-05,34,woman,,Jane Kowalski', identifier_name",
    "'c0002,2026-01-05,34,woman,,2026-01-05', extra_cell"
  })
  void oneCell(String row, String rule) throws IOException {
    Checked checked = clients("c0001,2026-01-05,34,woman,\n" + row + "\n");
    assertEquals(Set.of(rule), checked.rules(), checked.shown());
    boolean file = rule.startsWith("identifier") || rule.equals("ambiguous_date");
    assertEquals(file, checked.read().isRefused());
  }

  @Test
  void aFileIsNotReadOnAfterAnIdentifier() throws IOException {
    Checked checked =
        clients(
            """
            c0001,2026-01-05,,woman,
            c0002,2026-01-05,,219-09-9999,
            c0003,2026-01-05,,nobody,
            """);
    assertEquals(1, checked.read().findings().listed().size());
    assertEquals(2, checked.read().rows(), "the row after it is not read");
    assertTrue(
        checked
            .shown()
            .startsWith(
                "clients.csv line 3: gender holds what looks like a social security number; nothing"
                    + " more of the file is read"));
  }

  @Test
  void aSubscaleIsScreenedThoughItHasTheRightShape() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("measures.csv"),
            "client_id,instrument,subscale,measured_on,score\n"
                + "c0001,phq_9,jane_kowalski,2026-01-05,4\n");
    assertEquals(Set.of("identifier_name"), Checked.read(file, "measures").rules());
  }

  private static String rows(int from, int count, int every, int year) {
    return IntStream.range(from, from + count)
        .mapToObj(
            i ->
                "c%04d,%d-%02d-%02d,,,"
                    .formatted(i, i % every == 0 ? year + i % 9 : 2025, i % 12 + 1, i % 28 + 1))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Set<String> rules(String rows, LocalDate firstMeeting) {
    Findings findings = new Findings();
    Table table = Checked.CONTRACT.table("clients");
    TableCheck check =
        new TableCheck(
            Checked.CONTRACT,
            table,
            "clients.csv",
            new HeaderCheck.Heading(List.of(CLIENTS.strip().split(",")), 1),
            ReadingTerms.of(YearMonth.of(2026, 10)).since(firstMeeting),
            findings);
    int line = 2;
    for (String row : rows.split("\n")) {
      String[] cells = row.split(",", -1);
      check.check(line++, cells, cells.length);
    }
    check.finish();
    return findings.counts().keySet().stream()
        .map(Findings.Count::rule)
        .collect(Collectors.toSet());
  }

  @Test
  void daysOfBirthLieDecadesBeforeTheFirstMeeting() {
    LocalDate first = LocalDate.of(2025, 1, 7);
    assertEquals(Set.of("identifier_date"), rules(rows(1, 6, 1, 1990), first));
    assertEquals(Set.of("identifier_date"), rules(rows(1, 400, 3, 1995), first));
    assertEquals(Set.of("identifier_date", "minimum"), rules(rows(1, 400, 1, 1984), first));
    assertEquals(Set.of("identifier_date", "minimum"), rules(rows(1, 400, 1, 1960), first));
    assertEquals(Set.of("identifier_date"), rules("c0001,1999-05-12,,,\n", first));
  }

  @Test
  void intakeLongAgoIsNoBirth() {
    LocalDate first = LocalDate.of(2025, 1, 7);
    assertEquals(Set.of(), rules(rows(1, 400, 1, 2010), first));
    assertEquals(Set.of(), rules(rows(1, 400, 10, 1995), first));
    assertEquals(Set.of(), rules(rows(1, 400, 1, 1995), LocalDate.of(1996, 3, 1)));
  }

  @Test
  void whatIsSaidOfAColumnHoldsNoneOfIt() throws IOException {
    Checked checked =
        clients("c4992383,2026-01-05,,,\nc3188131,2026-01-05,,,\nc7206817,2026-01-05,,,\n");
    assertEquals(Set.of("identifier_record"), checked.rules());
    assertFalse(checked.shown().contains("499"));
    assertTrue(checked.shown().contains("clients.csv line 2: client_id looks like the number of"));
  }
}
