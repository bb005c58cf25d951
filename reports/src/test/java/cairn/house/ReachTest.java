package cairn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing lives in the house that no command comes to: what only its own test calls is gone. */
final class ReachTest {
  /** Where the program begins. */
  private static final String BEGINNING = "cairn.reports.cli.Main";

  /** Templates are found by their names. */
  private static final String TEMPLATES = "cairn.reports.format.template";

  @Test
  void everyClassIsReachedFromTheCommands() {
    Set<String> reached = reached();
    assertTrue(reached.size() > 500, "only " + reached.size() + " classes were reached");
    Set<String> dead =
        HouseRulesTest.HOUSE.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(each -> !each.getSimpleName().equals("package-info"))
            .filter(each -> !holdsOnlyConstants(each))
            .map(JavaClass::getName)
            .filter(name -> !reached.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), dead, "nothing that can be run comes to these");
  }

  private static Set<String> reached() {
    Deque<JavaClass> next = new ArrayDeque<>();
    HouseRulesTest.HOUSE.stream()
        .filter(c -> c.getName().equals(BEGINNING) || c.getPackageName().equals(TEMPLATES))
        .forEach(next::add);
    Set<String> reached = new HashSet<>();
    while (!next.isEmpty()) {
      JavaClass each = next.pop();
      if (reached.add(each.getName())) {
        each.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
            .filter(HouseRulesTest.HOUSE::contain)
            .forEach(name -> next.add(HouseRulesTest.HOUSE.get(name)));
        each.getEnclosingClass().ifPresent(next::add);
      }
    }
    return reached;
  }

  /** The compiler copies constants to where they are used and leaves no trace of the class. */
  private static boolean holdsOnlyConstants(JavaClass each) {
    List<JavaModifier> constant = List.of(JavaModifier.STATIC, JavaModifier.FINAL);
    return !each.getFields().isEmpty()
        && each.getMethods().isEmpty()
        && each.getFields().stream()
            .allMatch(
                field ->
                    field.getModifiers().containsAll(constant)
                        && (field.getRawType().isPrimitive()
                            || field.getRawType().isEquivalentTo(String.class)));
  }
}
