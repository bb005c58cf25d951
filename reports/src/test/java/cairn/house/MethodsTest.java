package cairn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.library.Methods;
import cairn.reports.job.Sections;
import cairn.reports.section.SectionBuilder;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A method of {@code cairn estimate}, and a section, is one file and one line in the list of all.
 */
final class MethodsTest {
  @Test
  void everyMethodOfTheHouseIsInTheList() {
    assertEquals(
        Set.of(), notListed(Method.class, Methods.ALL), "methods without a line in Methods");
    assertTrue(Methods.ALL.size() >= 38, "methods seen: " + Methods.ALL.size());
  }

  @Test
  void everySectionOfTheHouseIsInTheList() {
    assertEquals(
        Set.of(),
        notListed(SectionBuilder.class, Sections.all()),
        "sections without a line in Sections");
    assertTrue(Sections.all().size() >= 14, "sections seen: " + Sections.all().size());
  }

  private static <T> Set<String> notListed(Class<T> kind, List<T> listed) {
    Set<String> written =
        HouseRulesTest.HOUSE.stream()
            .filter(c -> c.isAssignableTo(kind) && !c.isInterface())
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    listed.forEach(each -> written.remove(each.getClass().getName()));
    return written;
  }

  @Test
  void aCardTellsAllThatSomebodyMustKnow() {
    Set<String> names = new HashSet<>();
    for (Method method : Methods.ALL) {
      MethodCard card = method.card();
      assertTrue(names.add(card.name()), card.name() + " is there twice");
      assertTrue(card.question().endsWith("."), card.name());
      assertTrue(
          card.examples().get(0).startsWith("cairn estimate " + card.name() + " "), card.name());
      List<String> options = card.options().stream().map(Option::name).toList();
      assertEquals(Set.copyOf(options).size(), options.size(), card.name() + options);
      for (Option<?> option : card.options()) {
        assertFalse(option.description().isBlank(), card.name() + " " + option.name());
      }
    }
  }
}
