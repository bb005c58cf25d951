package cairn.ingest.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Mistakes.MistakesException;
import cairn.ingest.job.Traces;
import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.Pseudonym;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SheetChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Raw exports become a delivery, and nothing that tells who somebody is gets out of them. */
final class DeidentificationTest {
  private static final Path SAMPLE = Path.of(System.getProperty("cairn.sampleData"), "raw");

  private static final String RULES =
      """
      tables:
        clients:
          from: people.csv
          columns:
            client_id: {id: Record}
            intake_on: {day: Came, order: month_first}
            age_at_intake: {age: Born, on: Came, order: month_first}
            gender: {copy: Gender}
        goals:
          from: goals.csv
          columns:
            goal_id: {id: Number}
            client_id: {id: Record}
            set_on: {day: Day}
            domain: {set: substance}
            goal_type: {set: fewer_days}
            problem: {words: What, keys: {Beer: alcohol}}
            horizon: {set: short}
            chosen_by: {set: client}
        goal_reviews:
          from: reviews.csv
          columns:
            goal_id: {id: Number}
            reviewed_on: {day: Day}
            status: {set: met}
      """;

  @TempDir private Path root;
  private final IdKey key = IdKey.random();
  private Path raw;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    raw = Files.createDirectories(root.resolve("raw"));
    out = root.resolve("out");
    people("4711,Prudence Ashgrove,3/4/1980,7/1/2026,woman");
    Files.writeString(
        raw.resolve("goals.csv"), "Number,Record,Day,What\nA-4711,4711,2026-07-02,Beer\n");
    Files.writeString(raw.resolve("reviews.csv"), "Number,Day\nA-4711,2026-08-02\n");
  }

  private void people(String... rows) throws IOException {
    Files.writeString(
        raw.resolve("people.csv"),
        "Record,Name,Born,Came,Gender\n" + String.join("\n", rows) + "\n");
  }

  private Deidentification made(String rules, double most) throws IOException {
    Path file = Files.writeString(root.resolve("rules.yaml"), rules);
    Deidentification made = new Deidentification(raw, file, key);
    made.run(out, most);
    return made;
  }

  private List<String> lines(String table) throws IOException {
    return Files.readAllLines(out.resolve(table + ".csv"));
  }

  private String person(String id) {
    return key.pseudonym(Pseudonym.Kind.PERSON, id);
  }

  @Test
  void noNameNumberOrNoteOfTheExampleReachesAByte() throws IOException {
    TreeSet<String> secret = new TreeSet<>();
    for (String file : List.of("Patients", "Enrolments", "Goals", "Groups")) {
      secrets(InputFormat.read(SAMPLE.resolve(file + ".csv")), secret);
    }
    for (String sheet : List.of("Sessions", "Attendance")) {
      secrets(
          InputFormat.read(SAMPLE.resolve("Visits.xlsx"), new SheetChoice(sheet, List.of())),
          secret);
    }
    assertTrue(secret.size() > 150, "texts looked for: " + secret.size());
    Deidentification made = new Deidentification(SAMPLE, SAMPLE.resolve("rules.yaml"), key);
    RawSummary summary = made.run(out, 0.05);
    assertEquals(List.of(), made.problems());
    assertEquals(Set.of(), Traces.of(root, secret.toArray(String[]::new)));
    String said = String.join("\n", summary.lines()) + String.join("\n", made.found());
    for (String each : secret) {
      assertFalse(said.contains(each), "a message repeats a cell");
    }
    assertTrue(
        summary
            .lines()
            .contains(
                "clients from Patients.csv: 24 rows read = 23 made + 1 left out + 0 left out with"
                    + " their person"),
        summary.lines().toString());
    assertTrue(
        summary
            .lines()
            .contains(
                "clients from Patients.csv: 13 columns read = 1 kept + 5 turned + 7 dropped"));
    assertTrue(lines("clients").stream().anyMatch(line -> line.contains(",90,")));
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(each -> each.startsWith(out)).toList()) {
        String letters = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertEquals(Files.isDirectory(file) ? "rwx------" : "rw-------", letters);
      }
    }
  }

  /** Cells of columns that must not go on as they are, of some length, days aside. */
  private static void secrets(RowReader rows, Set<String> into) {
    List<String> open =
        List.of("Sex", "Kind", "Status", "Goal", "Court ordered", "Referred by", "Days used");
    try (rows) {
      List<String> header = List.copyOf(rows.header());
      while (rows.next()) {
        for (int i = 0; i < rows.size(); i++) {
          String cell = rows.cells()[i];
          boolean isDay = cell.matches("[0-9]{4}-[0-9-]{5}");
          if (cell.length() > 3 && !open.contains(header.get(i)) && !isDay) {
            into.add(cell);
          }
        }
      }
    }
  }

  @Test
  void idsDaysAgesAndWordsAreTurned() throws IOException {
    assertEquals(List.of(), made(RULES, 0).found());
    assertEquals(
        List.of(
            "client_id,intake_on,age_at_intake,gender", person("4711") + ",2026-07-01,46,woman"),
        lines("clients"));
    String goal = key.pseudonym(Pseudonym.Kind.OF_A_PERSON, "A-4711");
    assertEquals(goal + ",2026-08-02,met", lines("goal_reviews").get(1));
    assertTrue(lines("goals").get(1).startsWith(goal + "," + person("4711") + ",2026-07-02,"));
    assertEquals("key_id: " + key.id() + "\n", Files.readString(out.resolve("delivery.yaml")));
    assertFalse(Files.exists(root.resolve(".out.new")));
  }

  @ParameterizedTest
  @CsvSource({
    "7/1/1936, 90",
    "7/2/1936, 89",
    "1/1/1900, 90",
    "7/1/2008, 18",
    "2/29/1980, 46",
    "'', ''"
  })
  void theAgeIsThatOnTheDayOfIntake(String born, String age) throws IOException {
    people("4711,Prudence Ashgrove," + born + ",7/1/2026,woman");
    made(RULES, 0);
    assertEquals(person("4711") + ",2026-07-01," + age + ",woman", lines("clients").get(1));
  }

  @Test
  void whoeverIsUnder18IsLeftOutWithAllThatIsTheirs() throws IOException {
    people("4711,Prudence Ashgrove,7/2/2008,7/1/2026,woman", "4712,Bo,1/1/1980,7/1/2026,man");
    Deidentification made = made(RULES, 1);
    assertEquals(2, lines("clients").size());
    assertEquals(1, lines("goals").size());
    assertEquals(1, lines("goal_reviews").size());
    assertEquals(
        List.of(
            "people.csv line 2: age_at_intake is under what the contract has; the person is"
                + " left out"),
        made.found());
  }

  /** A name in a column that goes on is no value of it, and is never written or repeated. */
  @Test
  void whatTheContractDoesNotHaveIsNamedByPlaceAlone() throws IOException {
    people(
        "4711,Prudence,3/4/1980,7/1/2026,Prudence Ashgrove",
        "4712,Bo,31/31/1980,7/1/2026,man",
        "4713,Cy,1/1/1980,soon,man",
        ",Di,1/1/1980,7/1/2026,man");
    Deidentification made = made(RULES, 1);
    assertEquals(
        List.of(
            "people.csv line 2: gender cannot be made; the cell is left out",
            "people.csv line 3: age_at_intake cannot be made; the cell is left out",
            "people.csv line 4: intake_on cannot be made; the row is left out",
            "people.csv line 4: age_at_intake cannot be made; the cell is left out",
            "people.csv line 5: client_id cannot be made; the row is left out"),
        made.found());
    assertEquals(Set.of(), Traces.of(out, "Prudence", "soon", "31/31"));
    assertEquals(3, lines("clients").size());
  }

  @Test
  void tooMuchLeftOutOrAMissingColumnWritesNothing() throws IOException {
    people("4711,Prudence,3/4/1980,7/1/2026,Prudence Ashgrove");
    assertEquals(
        List.of(
            "clients: 1 of 1 rows of people.csv are left out or lost a cell: mend them or the"
                + " rules, or allow more with --most-rejected"),
        made(RULES, 0.05).problems());
    assertFalse(Files.exists(out));
    people("4711,Prudence,3/4/1980,7/1/2026,woman");
    Deidentification without = made(RULES.replace("copy: Gender", "copy: Prudence"), 1);
    assertEquals(
        List.of("rules.yaml line 8: gender names a column that the raw file does not have"),
        without.found());
    Deidentification none = made(RULES.replace("people.csv", "persons.csv"), 1);
    assertTrue(none.found().get(0).startsWith("persons.csv: is not there"));
    Files.writeString(raw.resolve("people.csv"), "Record,Gender,Gender,Born,Came\n1,a,b,c,d\n");
    assertTrue(made(RULES, 1).found().get(0).contains("more than once"));
    Files.writeString(raw.resolve("people.csv"), "Record,\"Gender\n");
    assertFalse(made(RULES, 1).problems().isEmpty());
    assertFalse(Files.exists(out));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: Record}| {copy: Record}| client_id is made by id alone",
        "{id: Record}| {code: Record}| client_id is made by id alone",
        "{copy: Gender}| {id: Gender}| gender is no id",
        "{copy: Gender}| {day: Gender}| gender is no day",
        "{copy: Gender}| {set: prudence}| a value that gender can have was expected",
        "{copy: Gender}| {words: Gender, keys: {F: prudence}}| a value that gender can have",
        "{copy: Gender}| {copy: Gender, set: man}| one of id, code, copy, day, age, words, set",
        "{copy: Gender}| {copy: Gender, orderr: iso}| unknown key",
        "{copy: Gender}| copied| a mapping of keys to values",
        "{day: Came, order: month_first}| {copy: Came}| intake_on is made by day",
        "{day: Came, order: month_first}| {day: Came, order: sideways}| one of iso",
        "from: people.csv| from: ../people.csv| the name of a file in the raw folder",
        "goal_reviews:| goal_reviewz:| a table was expected",
        "gender:| gendr:| did you mean gender?",
        "status:| Status:| goal_reviews needs a rule for status"
      })
  void everyMistakeOfTheRulesIsToldByItsLine(String was, String is, String said)
      throws IOException {
    Path file = Files.writeString(root.resolve("rules.yaml"), RULES.replace(was, is));
    Deidentification made = new Deidentification(raw, file, key);
    String told = assertThrows(MistakesException.class, () -> made.run(out, 1)).getMessage();
    assertTrue(told.contains(said), told);
    assertTrue(told.startsWith("rules.yaml line "), told);
    assertFalse(told.contains("prudence"), "what stands there is not repeated");
    assertFalse(Files.exists(out));
  }

  /** The order of an export may follow names. */
  @Test
  void rowsStandInAnOrderOfTheirOwn() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      rows.add((5000 + i) + ",Name" + i + ",1/1/1980,7/1/2026,woman");
    }
    people(rows.toArray(String[]::new));
    made(RULES, 0);
    List<String> made = lines("clients").subList(1, 51);
    assertEquals(made.stream().sorted().toList(), made);
  }
}
