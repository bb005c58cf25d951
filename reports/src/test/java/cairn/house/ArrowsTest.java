package cairn.house;

import static cairn.house.HouseRulesTest.HOUSE;
import static cairn.house.HouseRulesTest.check;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.table.Tally;
import cairn.ingest.contract.Published;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know whom: the arrows between modules and rooms, none of which runs back up. */
final class ArrowsTest {
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
            "definition.derived..",
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

  /** Each section is told by itself; what several say lies below them. */
  @Test
  void sectionsDoNotKnowEachOther() {
    List<String> wrong =
        HOUSE.stream()
            .filter(c -> isTold(section(c)))
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> isTold(section(d.getTargetClass())))
            .filter(d -> !section(d.getTargetClass()).equals(section(d.getOriginClass())))
            .map(d -> d.getDescription())
            .toList();
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    assertTrue(HOUSE.stream().anyMatch(c -> section(c).equals("staying")), "no section is seen");
  }

  private static boolean isTold(String section) {
    return !section.isEmpty() && !section.equals("start");
  }

  private static String section(JavaClass c) {
    String sections = "cairn.reports.section.";
    return c.getPackageName().startsWith(sections)
        ? c.getPackageName().substring(sections.length())
        : "";
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
  void packagesMakeNoCircle() {
    check(slices().matching("cairn.(**)").should().beFreeOfCycles());
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
}
