package cairn.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.table.Tally;
import cairn.ingest.contract.Published;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The walls of the house, over all modules. */
final class HouseRulesTest {
  /** Every class of every module, without tests. */
  static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cairn");

  /** A room with more files than these has more than one idea. */
  private static final int MOST_FILES = 25;

  private static final String[] PURE = {
    "cairn.ingest.model..",
    "cairn.ingest.contract..",
    "cairn.analysis.person..",
    "cairn.analysis.definition..",
    "cairn.analysis.start..",
    "cairn.analysis.statistic..",
    "cairn.analysis.estimate..",
    "cairn.reports.document..",
    "cairn.reports.section..",
    "cairn.reports.figure.."
  };

  @Test
  void allModulesAreSeen() {
    for (String root : List.of("cairn.ingest", "cairn.analysis", "cairn.reports", "cairn.sample")) {
      assertTrue(
          HOUSE.stream().anyMatch(c -> c.getPackageName().startsWith(root)), root + " is not seen");
    }
  }

  /** A rule over a room that is gone or misspelt would hold of nothing. */
  @Test
  void everyPureRoomIsThere() {
    for (String room : PURE) {
      String name = room.replace("..", "");
      assertTrue(
          HOUSE.stream().anyMatch(c -> (c.getPackageName() + ".").startsWith(name + ".")), room);
    }
  }

  @Test
  void onlyTheCommandsPrintOrExit() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("cairn.reports.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class));
  }

  @Test
  void pureRoomsReadNoFileClockOrChance() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.nio\\.file\\..*|java\\.io\\.File.*|java\\.time\\.Clock"
                    + "|java\\.util\\.Random|java\\.security\\.SecureRandom"
                    + "|java\\.lang\\.ProcessBuilder|java\\.net\\..*")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault"));
  }

  /** Whatever is written may hold rows of persons, so all of it is made by PrivateFiles. */
  @Test
  void onlyTheStoreMakesFiles() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("cairn.ingest.store..")
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "a method that makes a file or folder",
                    call ->
                        call.getTargetOwner().isEquivalentTo(java.nio.file.Files.class)
                            && call.getName()
                                .matches(
                                    "write|writeString|copy|newOutputStream|newBufferedWriter"
                                        + "|newByteChannel|createFile|createDirector.*")))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File(Output|Writer).*|RandomAccessFile)"));
  }

  /** A file of the store is checked before it is read, any other has a limit. */
  @Test
  void onlyTheStoreReadsWholeFiles() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("cairn.ingest.store..")
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "a method that reads a whole file",
                    call ->
                        call.getTargetOwner().isEquivalentTo(java.nio.file.Files.class)
                            && call.getName()
                                .matches(
                                    "readString|readAllBytes|readAllLines|newBufferedReader"))));
  }

  @Test
  void statisticKnowsNoDomain() {
    check(
        noClasses()
            .that()
            .resideInAPackage("cairn.analysis.statistic..")
            .should()
            .dependOnClassesThat(
                DescribedPredicate.describe(
                    "another room of the house",
                    c ->
                        c.getPackageName().startsWith("cairn.")
                            && !c.getPackageName().startsWith("cairn.analysis.statistic"))));
  }

  /** Staying, stages, goals and use are each known for themselves; facts join them. */
  @Test
  void meaningsDoNotKnowEachOther() {
    List<String> rooms =
        List.of(
            "person.stage", "person.stay", "person.goal", "definition.record", "definition.word");
    for (String room : rooms) {
      String[] others =
          rooms.stream()
              .filter(r -> !r.equals(room))
              .map(r -> "cairn.analysis." + r + "..")
              .toArray(String[]::new);
      check(
          noClasses()
              .that()
              .resideInAPackage("cairn.analysis." + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others));
    }
  }

  /** A room of analysis knows those after it and none before it. */
  @Test
  void analysisLooksDown() {
    looksDown(
        "cairn.analysis.",
        List.of(
            "job..",
            "question..",
            "start..",
            "judging..",
            "definition.library..",
            "definition.joined..",
            "definition.fact..",
            "definition.record..",
            "definition",
            "person.."));
  }

  /** A question reads what an earlier one has counted and published, never how. */
  @Test
  void questionsReadTalliesAndRowsOfOthersAlone() {
    List<String> wrong =
        HOUSE.stream()
            .filter(c -> !room(c).isEmpty())
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> !room(d.getTargetClass()).isEmpty())
            .filter(d -> !room(d.getTargetClass()).equals(room(d.getOriginClass())))
            .filter(d -> !isCountedOrPublished(d.getTargetClass()))
            .map(d -> d.getDescription())
            .toList();
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    assertTrue(HOUSE.stream().anyMatch(c -> room(c).equals("staying")), "no room is seen");
  }

  /** The question that a class belongs to; empty where it belongs to none. */
  private static String room(JavaClass c) {
    String questions = "cairn.analysis.question.";
    return c.getPackageName().startsWith(questions)
        ? c.getPackageName().substring(questions.length()).replaceAll("\\..*", "")
        : "";
  }

  /** A tally, a key under which it counts, a row, or what stands inside one of them. */
  private static boolean isCountedOrPublished(JavaClass c) {
    JavaClass whole = c.getEnclosingClass().orElse(c);
    return whole.isAssignableTo(Tally.class)
        || whole.isAnnotatedWith(Published.class)
        || whole.isRecord() && whole.isAssignableTo(java.io.Serializable.class);
  }

  @Test
  void sectionsKnowNoFormat() {
    check(
        noClasses()
            .that()
            .resideInAPackage("cairn.reports.section..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cairn.reports.format.."));
  }

  @Test
  void modulesLookOneWay() {
    check(
        noClasses()
            .that()
            .resideInAPackage("cairn.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cairn.analysis..", "cairn.reports..", "cairn.sample.."));
    check(
        noClasses()
            .that()
            .resideInAPackage("cairn.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cairn.reports..", "cairn.sample.."));
  }

  /** A room of ingest knows those after it and none before it. */
  @Test
  void ingestLooksDown() {
    looksDown("cairn.ingest.", List.of("job..", "merge..", "delivery..", "check..", "source.."));
  }

  /** What makes a version durable knows of no table, and a part file of no version. */
  @Test
  void theStoreLooksDown() {
    String store = "cairn.ingest.store";
    check(
        noClasses()
            .that()
            .resideInAnyPackage(store + ".part", store + ".disk")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(store));
    check(
        noClasses()
            .that()
            .resideInAPackage(store + ".disk")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(store + ".part", "cairn.ingest.contract.."));
  }

  /** What carries the rooms of ingest knows none of them. */
  @Test
  void theFloorOfIngestKnowsNoRoom() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "cairn.ingest.model..",
                "cairn.ingest.catalogue..",
                "cairn.ingest.contract..",
                "cairn.ingest.record..",
                "cairn.ingest.store..",
                "cairn.ingest.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "cairn.ingest.job..",
                "cairn.ingest.merge..",
                "cairn.ingest.delivery..",
                "cairn.ingest.check.."));
  }

  @Test
  void roomsOfIngestAndOfQuestionsStaySmall() {
    Map<String, Long> types =
        HOUSE.stream()
            .filter(c -> c.getPackageName().startsWith("cairn.ingest.") || !room(c).isEmpty())
            .filter(JavaClass::isTopLevelClass)
            .filter(c -> !c.getPackageName().equals("cairn.ingest.model"))
            .filter(c -> !c.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    types.forEach((room, count) -> assertTrue(count <= MOST_FILES, room + " has " + count));
    assertTrue(types.size() > 18, "rooms seen: " + types.keySet());
  }

  @Test
  void packagesMakeNoCircle() {
    check(slices().matching("cairn.(**)").should().beFreeOfCycles());
  }

  @Test
  void namesSaySomething() {
    Pattern empty = Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Base|Common|Data|Info)");
    check(
        classes()
            .should(
                com.tngtech.archunit.lang.conditions.ArchConditions.not(
                    com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching(
                        empty.pattern()))));
  }

  private static void looksDown(String module, List<String> rooms) {
    for (int room = 1; room < rooms.size(); room++) {
      String[] above = rooms.subList(0, room).stream().map(module::concat).toArray(String[]::new);
      check(
          noClasses()
              .that()
              .resideInAPackage(module + rooms.get(room))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(above));
    }
  }

  private static void check(ArchRule rule) {
    rule.check(HOUSE);
  }
}
