package cairn.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** A room with more files than these, its page among them, has more than one idea. */
  private static final int MOST_FILES = 25;

  private static final String[] PURE = {
    "cairn.ingest.model..",
    "cairn.ingest.contract..",
    "cairn.analysis.person..",
    "cairn.analysis.definition..",
    "cairn.analysis.start..",
    "cairn.analysis.statistic..",
    "cairn.analysis.method..",
    "cairn.reports.document..",
    "cairn.reports.section..",
    "cairn.reports.words..",
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

  /** The contract's records are one idea in as many files as the contract has tables and words. */
  @Test
  void roomsStaySmall() {
    Map<String, Long> types =
        HOUSE.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(c -> !c.getPackageName().equals("cairn.ingest.model"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    types.forEach((room, count) -> assertTrue(count <= MOST_FILES, room + " has " + count));
    assertTrue(types.size() > 80, "rooms seen: " + types.keySet());
  }

  /**
   * A name is read without its package, so two types that share one would be taken for each other.
   */
  @Test
  void noNameStandsForTwoTypes() {
    Map<String, List<String>> rooms =
        HOUSE.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(c -> !c.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
    rooms.values().removeIf(each -> each.size() < 2);
    assertEquals(Map.of(), rooms);
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

  static void check(ArchRule rule) {
    rule.check(HOUSE);
  }
}
