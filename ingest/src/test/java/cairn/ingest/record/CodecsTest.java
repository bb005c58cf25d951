package cairn.ingest.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.check.CheckedFile;
import cairn.ingest.check.ReadingTerms;
import cairn.ingest.check.RowTaker;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Severity;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Client;
import cairn.ingest.model.Session;
import cairn.ingest.model.SessionStatus;
import cairn.ingest.model.Stage;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodecsTest {
  private static final Contract CONTRACT = Contract.load(Catalogues.load());
  private static final Codecs CODECS = new Codecs(CONTRACT);

  @TempDir private Path folder;

  private Row named(String name, Map<String, String> cells) throws IOException {
    Table table = CONTRACT.table(name);
    List<String> line =
        table.columns().stream().map(each -> cells.getOrDefault(each.name(), "")).toList();
    List<Finding> findings = new ArrayList<>();
    return Objects.requireNonNull(rows(table, List.of(line), findings).get(0), findings::toString);
  }

  /** The rows that keep the contract, by their place in the list; each stands on one line. */
  private SortedMap<Integer, Row> rows(Table table, List<List<String>> rows, List<Finding> findings)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(Column::name).collect(Collectors.joining(",")));
    rows.forEach(row -> lines.add(String.join(",", row)));
    Path file = Files.write(folder.resolve(table.name() + ".csv"), lines);
    SortedMap<Integer, Row> accepted = new TreeMap<>();
    RowTaker taker =
        new RowTaker() {
          @Override
          public void accepted(long line, Row row) {
            accepted.put((int) line - 2, row);
          }

          @Override
          public void rejected(Ids ids) {}
        };
    new CheckedFile(CONTRACT, table, "f", ReadingTerms.NONE).read(file, taker, findings::add);
    return accepted;
  }

  @Test
  void thereIsACodecForEveryTable() {
    assertEquals(CONTRACT.tables(), CODECS.all().stream().map(Codec::table).toList());
  }

  @Test
  void daysThatAFileWritesInclusiveBecomeAHalfOpenPeriod() throws IOException {
    Row row =
        named(
            "use_reports",
            Map.of(
                "client_id", "c001",
                "problem", "alcohol",
                "from_on", "2026-01-05",
                "until_on", "2026-01-11",
                "source", "self_report",
                "days_used", "3",
                "amount", "9.5",
                "amount_unit", "us_drink"));
    UseReport report = CODECS.of(UseReport.class).decode(row);
    assertEquals(LocalDate.of(2026, 1, 12), report.period().until());
    assertEquals(7, report.period().days());
    assertSame(CONTRACT.catalogues().problems().require("alcohol"), report.problem());
    assertEquals(9.5, report.amount());
    assertEquals(
        List.of("2026-01-05", "2026-01-11"),
        Arrays.asList(RowText.cells(CODECS.of(UseReport.class).encode(report))).subList(2, 4));
  }

  @Test
  void aSessionWithoutStatusWasHeld() throws IOException {
    Session session =
        CODECS
            .of(Session.class)
            .decode(
                named(
                    "sessions",
                    Map.of(
                        "session_id",
                        "s001",
                        "group_id",
                        "g001",
                        "held_on",
                        "2026-01-05",
                        "head_count",
                        "7")));
    assertEquals(7, session.headCount());
    assertSame(SessionStatus.HELD, session.status());
  }

  @Test
  void thePapersWordForAReturnToUseIsStoredAsItsKey() throws IOException {
    Row row =
        named(
            "stages",
            Map.of(
                "client_id", "c001",
                "problem", "alcohol",
                "instrument", "clinician",
                "assessed_on", "2026-01-05",
                "stage", "relapse"));
    assertSame(Stage.RETURN_TO_USE, CODECS.of(StageAssessment.class).decode(row).stage());
    assertEquals("return_to_use", row.text(CONTRACT.table("stages").indexOf("stage")));
  }

  @Test
  void listsKeepTheirOrder() throws IOException {
    Client client =
        CODECS
            .of(Client.class)
            .decode(
                named(
                    "clients",
                    Map.of(
                        "client_id", "c001",
                        "intake_on", "2026-01-05",
                        "race_ethnicity", "white|asian",
                        "most_problematic", "crack")));
    assertEquals(
        List.of("white", "asian"), client.raceEthnicity().stream().map(c -> c.key()).toList());
    assertEquals("cocaine", Objects.requireNonNull(client.mostProblematic()).parent());
  }

  /** Random rows of every table survive text, check, record and row, also with cells empty. */
  @Test
  void everyTableComesBackWhole() throws IOException {
    Random random = new Random(11);
    for (Codec<?> codec : CODECS.all()) {
      List<List<String>> made = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        List<String> cells = new ArrayList<>();
        for (Column column : codec.table().columns()) {
          boolean empty = !column.required() && random.nextInt(3) == 0;
          cells.add(empty ? "" : text(column, random));
        }
        made.add(cells);
      }
      List<Finding> findings = new ArrayList<>();
      SortedMap<Integer, Row> whole = rows(codec.table(), made, findings);
      // A cell that goes with another one of its row is told, and the row stays without it.
      findings.stream()
          .filter(f -> f.severity() == Severity.CELL_LEFT_OUT)
          .forEach(f -> whole.remove((int) f.at().line() - 2));
      // Only rules between cells may reject what is made from the columns.
      Set<String> cellRules = Set.of("vocabulary", "pattern", "minimum", "maximum", "required");
      findings.forEach(f -> assertTrue(!cellRules.contains(f.rule()), f.toString()));
      whole.forEach((place, row) -> assertComesBackWhole(codec, made.get(place), row));
      assertTrue(whole.size() > 20, codec.table().name() + ": rows that passed " + whole.size());
    }
  }

  private static <T extends Record> void assertComesBackWhole(
      Codec<T> codec, List<String> cells, Row row) {
    Table table = codec.table();
    List<String> header = table.columns().stream().map(Column::name).toList();
    T value = codec.decode(row);
    assertNotNull(value);
    Row back = codec.encode(value);
    String[] text = RowText.cells(back);
    for (int i = 0; i < text.length; i++) {
      String expected = cells.get(i);
      if (table.name().equals("sessions") && header.get(i).equals("status") && expected.isEmpty()) {
        expected = "held";
      }
      if (expected.equals("relapse")) {
        expected = "return_to_use";
      }
      assertEquals(expected, text[i], table.name() + "." + header.get(i));
    }
    assertEquals(value, codec.decode(back));
  }

  private static String text(Column column, Random random) {
    if (column.constraints().vocabulary() != null) {
      List<String> words =
          CONTRACT.catalogues().vocabulary(column.constraints().vocabulary()).words();
      String one = words.get(random.nextInt(words.size()));
      String other = words.get(random.nextInt(words.size()));
      return column.type() != ColumnType.LIST || one.equals(other) ? one : one + "|" + other;
    }
    double low = Objects.requireNonNullElse(column.constraints().minimum(), 0.0);
    double high = Objects.requireNonNullElse(column.constraints().maximum(), 1.0);
    return switch (column.type()) {
      case BOOLEAN -> random.nextBoolean() ? "true" : "false";
      case INTEGER -> Long.toString((long) low + random.nextInt((int) Math.min(8, high - low + 1)));
      case NUMBER -> RowText.text((Math.ceil(Math.max(low, 0.25) * 4) + random.nextInt(40)) / 4);
      case DATE -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60)).toString();
      default ->
          column.name().equals("subscale")
              ? List.of("total", "task", "readiness").get(random.nextInt(3))
              : "x" + random.nextInt(1000) + "a";
    };
  }

  @Test
  void numbersAreWrittenWithoutExponentAndReadBackTheSame() {
    assertEquals("3", RowText.text(3.0));
    assertEquals("0.1", RowText.text(0.1));
    assertEquals("12345678.5", RowText.text(12345678.5));
    assertEquals("0.00001", RowText.text(0.00001));
    assertEquals("", RowText.text(null));
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      double value = random.nextDouble() * Math.pow(10, random.nextInt(6));
      assertEquals(value, Double.parseDouble(RowText.text(value)));
    }
  }
}
