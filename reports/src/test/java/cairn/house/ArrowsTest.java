package cairn.house;

import static cairn.house.HouseRulesTest.HOUSE;
import static cairn.house.HouseRulesTest.check;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.table.Tally;
import cairn.ingest.contract.Published;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may know whom: the arrows between modules and rooms, none of which runs back up. */
final class ArrowsTest {
  private static final List<Room> ROOMS = rooms();

  /**
   * A room of the house as {@code arrows.txt} has it.
   *
   * @param name its package without {@code cairn.}
   * @param whole whether the rooms inside it are part of it
   * @param knows the names of the rooms whose classes its own may use
   */
  private record Room(String name, boolean whole, List<String> knows) {
    static Room of(String line) {
      String name = line.substring(0, line.indexOf(':'));
      String known = line.substring(line.indexOf(':') + 1).strip();
      return new Room(
          name.replace("..", ""),
          name.endsWith(".."),
          known.isEmpty() ? List.of() : List.of(known.split("\\s+")));
    }

    boolean holds(String packageName) {
      return packageName.equals("cairn." + name)
          || whole && packageName.startsWith("cairn." + name + ".");
    }
  }

  private static List<Room> rooms() {
    try (InputStream file = ArrowsTest.class.getResourceAsStream("arrows.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceAll("(?m)^#.*\n", "")
          .replaceAll("\n +", " ")
          .lines()
          .filter(line -> !line.isBlank())
          .map(Room::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The room that a class stands in; empty where the list has none. */
  private static String roomOf(JavaClass c) {
    return ROOMS.stream()
        .filter(room -> room.holds(c.getBaseComponentType().getPackageName()))
        .map(Room::name)
        .findFirst()
        .orElse("");
  }

  @Test
  void everyRoomStandsInTheList() {
    Set<String> without =
        HOUSE.stream()
            .filter(c -> !c.getSimpleName().equals("package-info"))
            .filter(c -> roomOf(c).isEmpty())
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), without, "rooms that arrows.txt does not have");
    List<String> gone =
        ROOMS.stream()
            .map(Room::name)
            .filter(name -> HOUSE.stream().noneMatch(c -> roomOf(c).equals(name)))
            .toList();
    assertEquals(List.of(), gone, "rooms of arrows.txt that the house does not have");
  }

  @Test
  void roomsKnowOnlyThoseBelowThem() {
    for (int at = 0; at < ROOMS.size(); at++) {
      List<String> below = ROOMS.subList(at + 1, ROOMS.size()).stream().map(Room::name).toList();
      List<String> other = new ArrayList<>(ROOMS.get(at).knows());
      other.removeAll(below);
      assertEquals(List.of(), other, ROOMS.get(at).name() + " knows rooms not below it");
    }
  }

  @Test
  void everyArrowIsInTheList() {
    List<String> wrong = new ArrayList<>();
    Set<String> gone = new TreeSet<>();
    ROOMS.forEach(room -> room.knows().forEach(known -> gone.add(room.name() + " → " + known)));
    Set<String> listed = Set.copyOf(gone);
    for (JavaClass c : HOUSE) {
      String from = roomOf(c);
      for (Dependency each : c.getDirectDependenciesFromSelf()) {
        String to = roomOf(each.getTargetClass());
        String arrow = from + " → " + to;
        gone.remove(arrow);
        if (!to.isEmpty() && !to.equals(from) && !listed.contains(arrow)) {
          wrong.add(arrow + ": " + each.getDescription());
        }
      }
    }
    assertTrue(wrong.isEmpty(), "arrows.txt does not have\n" + String.join("\n", wrong));
    assertEquals(Set.of(), gone, "arrows of arrows.txt that nobody goes");
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
            "person.stage",
            "person.stay",
            "person.goal",
            "definition.record",
            "definition.word",
            "definition.harm");
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
  void packagesMakeNoCircle() {
    check(slices().matching("cairn.(**)").should().beFreeOfCycles());
  }
}
