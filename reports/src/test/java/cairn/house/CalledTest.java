package cairn.house;

import static cairn.house.HouseRulesTest.HOUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No method lives that only tests call. What another library calls overrides a method of its own;
 * accessors of records are columns and options; templates are found by their names.
 */
final class CalledTest {
  private static final String TEMPLATES = "cairn.reports.format.template";

  @Test
  void everyMethodIsCalledByTheHouse() {
    Set<JavaMethod> uncalled =
        HOUSE.stream()
            .filter(c -> !c.getPackageName().equals(TEMPLATES))
            .flatMap(c -> c.getMethods().stream())
            .filter(CalledTest::isOffered)
            .filter(method -> !isCalled(method))
            .collect(Collectors.toCollection(HashSet::new));
    uncalled.removeAll(calledThroughWhatOverridesThem(uncalled));
    Set<String> names =
        uncalled.stream().map(CalledTest::name).collect(Collectors.toCollection(TreeSet::new));
    assertTrue(
        HOUSE.stream().flatMap(c -> c.getMethods().stream()).filter(CalledTest::isCalled).count()
            > 3000,
        "hardly a call is seen");
    Set<String> listed = exceptions();
    assertEquals(
        Set.of(), without(names, listed), "called by nothing in main, nor in called-by-tests.txt");
    assertEquals(
        Set.of(), without(listed, names), "in called-by-tests.txt, but called by now, or gone");
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  /** What the compiler adds and what nobody outside can call is left out, with entry points. */
  private static boolean isOffered(JavaMethod method) {
    JavaClass owner = method.getOwner();
    Set<JavaModifier> is = method.getModifiers();
    boolean made =
        is.contains(JavaModifier.SYNTHETIC)
            || is.contains(JavaModifier.BRIDGE)
            || owner.isEnum() && Set.of("values", "valueOf").contains(method.getName());
    boolean component =
        owner.isRecord()
            && method.getRawParameterTypes().isEmpty()
            && owner.tryGetField(method.getName()).isPresent();
    return !is.contains(JavaModifier.PRIVATE)
        && !made
        && !component
        && !method.getName().equals("main")
        && above(method).isEmpty();
  }

  private static boolean isCalled(JavaMethod method) {
    return method.getAccessesToSelf().stream()
        .anyMatch(access -> !access.getOrigin().equals(method));
  }

  /** The methods of supertypes, also of other libraries, that a method overrides. */
  private static Set<JavaMethod> above(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return Stream.concat(
            owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
        .flatMap(type -> type.getMethods().stream())
        .filter(other -> other.getName().equals(method.getName()))
        .filter(
            other -> other.getRawParameterTypes().size() == method.getRawParameterTypes().size())
        .collect(Collectors.toSet());
  }

  /** A method of an interface that is called on the classes behind it alone. */
  private static Set<JavaMethod> calledThroughWhatOverridesThem(Set<JavaMethod> uncalled) {
    Map<JavaMethod, Boolean> called = new HashMap<>();
    HOUSE.stream()
        .flatMap(c -> c.getMethods().stream())
        .filter(CalledTest::isCalled)
        .forEach(method -> above(method).forEach(other -> called.put(other, true)));
    return uncalled.stream().filter(called::containsKey).collect(Collectors.toSet());
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }

  private static Set<String> exceptions() {
    try (InputStream file = CalledTest.class.getResourceAsStream("called-by-tests.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.replaceAll(":.*", ""))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
