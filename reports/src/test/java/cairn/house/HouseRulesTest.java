package cairn.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house, over all modules. */
final class HouseRulesTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cairn");

  private static final String[] PURE = {
    "cairn.ingest.model..",
    "cairn.ingest.contract..",
    "cairn.analysis.calendar..",
    "cairn.analysis.history..",
    "cairn.analysis.verdict..",
    "cairn.analysis.outcome..",
    "cairn.analysis.stage..",
    "cairn.analysis.retention..",
    "cairn.analysis.goal..",
    "cairn.analysis.context..",
    "cairn.analysis.synthesis..",
    "cairn.analysis.statistic..",
    "cairn.analysis.estimate..",
    "cairn.analysis.compare..",
    "cairn.analysis.result..",
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

  @Test
  void sparkStaysAtTheRim() {
    only("org.apache.spark..", "cairn.ingest.engine..");
  }

  @Test
  void parquetStaysInTheStore() {
    only("org.apache.parquet..", "cairn.ingest.store..");
  }

  @Test
  void tablesawStaysInTheTable() {
    only("tech.tablesaw..", "cairn.reports.table..");
  }

  @Test
  void templatesStayInTheWriters() {
    only("gg.jte..", "cairn.reports.format..");
  }

  @Test
  void duckDbStaysWhereSqlIsRun() {
    only("org.duckdb..", "cairn.reports.cli..", "cairn.ingest.engine..");
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

  @Test
  void meaningsDoNotKnowEachOther() {
    List<String> rooms = List.of("outcome", "stage", "retention", "goal");
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

  @Test
  void packagesMakeNoCircle() {
    check(slices().matching("cairn.(*.*)..").should().beFreeOfCycles());
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

  private static void only(String library, String... rooms) {
    List<String> homes = Stream.of(rooms).map(room -> room.replace("..", "")).toList();
    check(
        noClasses()
            .that(
                DescribedPredicate.<JavaClass>describe(
                    "live outside " + String.join(" and ", homes),
                    c -> homes.stream().noneMatch(c.getPackageName()::startsWith)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }
}
