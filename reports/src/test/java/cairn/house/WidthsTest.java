package cairn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Published;
import cairn.ingest.model.Delivered;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What belongs together stands in a record of its own: a call of ten values by position says
 * nothing of any of them.
 */
final class WidthsTest {
  /** Components of a record, or parameters, that one can tell apart without counting. */
  private static final int MOST = 7;

  /** Columns that a row of a result holds itself; the others come from records inside. */
  private static final int MOST_COLUMNS = 8;

  private static final Pattern END = Pattern.compile("lower|upper|.*(Lower|Upper)");

  @Test
  void recordsAreOfAFewParts() {
    List<String> wide = new ArrayList<>();
    for (Class<?> type : records()) {
      int width = type.getRecordComponents().length;
      if (width > MOST && !isRow(type)) {
        wide.add(type.getName() + " has " + width);
      }
    }
    assertEquals(List.of(), wide);
  }

  /** A row of the contract has the columns that people deliver, a row of a result its own rule. */
  private static boolean isRow(Class<?> type) {
    return type.isAnnotationPresent(Delivered.class) || isResult(type);
  }

  private static boolean isResult(Class<?> type) {
    return type.isAnnotationPresent(Published.class);
  }

  @Test
  void parametersAreFew() {
    List<String> wide = new ArrayList<>();
    int seen = 0;
    for (JavaClass type : HouseRulesTest.HOUSE) {
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        if (!isWritten(type, unit) || isOfLibrary(type, unit)) {
          continue;
        }
        seen++;
        int added = type.isEnum() && unit.isConstructor() ? 2 : 0; // its name and place
        int width = unit.getRawParameterTypes().size() - added;
        if (width > MOST) {
          wide.add(unit.getFullName() + " has " + width);
        }
      }
    }
    assertEquals(List.of(), wide);
    assertTrue(seen > 5000, "methods seen: " + seen);
  }

  /** Not by the compiler: what a lambda catches, and a record's constructor, which has its rule. */
  private static boolean isWritten(JavaClass type, JavaCodeUnit unit) {
    return !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !unit.getName().startsWith("lambda$")
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && !(type.isRecord() && unit.isConstructor());
  }

  /** Whether a library asks for the method as it is. */
  private static boolean isOfLibrary(JavaClass type, JavaCodeUnit unit) {
    return type.getAllRawInterfaces().stream()
        .filter(each -> !each.getPackageName().startsWith("cairn."))
        .anyMatch(each -> each.tryGetMethod(unit.getName(), names(unit)).isPresent());
  }

  private static String[] names(JavaCodeUnit unit) {
    return unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
  }

  @Test
  void rowsOfResultsAreParted() {
    List<String> wide = new ArrayList<>();
    int seen = 0;
    for (Class<?> type : records()) {
      if (isResult(type)) {
        seen++;
        long own = components(type).stream().filter(c -> !c.getType().isRecord()).count();
        if (own > MOST_COLUMNS) {
          wide.add(type.getName() + " has " + own);
        }
      }
    }
    assertEquals(List.of(), wide);
    assertTrue(seen > 30, "rows seen: " + seen);
  }

  /** An interval is one thing: both ends, in this order, in a record that is about it. */
  @Test
  void endsOfIntervalsComeTogether() {
    List<String> alone = new ArrayList<>();
    int seen = 0;
    for (Class<?> type : rowsAndTheirParts()) {
      List<String> names = components(type).stream().map(RecordComponent::getName).toList();
      for (int i = 0; i < names.size(); i++) {
        if (END.matcher(names.get(i)).matches()) {
          seen++;
          if (isResult(type) || !isPaired(names, i)) {
            alone.add(type.getName() + "." + names.get(i));
          }
        }
      }
    }
    assertEquals(List.of(), alone);
    assertTrue(seen > 20, "ends seen: " + seen);
  }

  private static boolean isPaired(List<String> names, int at) {
    String name = names.get(at);
    boolean isLower = name.toLowerCase(Locale.ROOT).endsWith("lower");
    int other = isLower ? at + 1 : at - 1;
    String wanted =
        isLower
            ? name.replaceFirst("lower$", "upper").replaceFirst("Lower$", "Upper")
            : name.replaceFirst("upper$", "lower").replaceFirst("Upper$", "Lower");
    return other >= 0 && other < names.size() && names.get(other).equals(wanted);
  }

  /** Rows of results, and the records that their columns stand in. */
  static List<Class<?>> rowsAndTheirParts() {
    TreeSet<String> seen = new TreeSet<>();
    List<Class<?>> all = new ArrayList<>();
    records().stream().filter(WidthsTest::isResult).forEach(row -> collect(row, seen, all));
    return all;
  }

  private static void collect(Class<?> type, TreeSet<String> seen, List<Class<?>> all) {
    if (type.isRecord() && seen.add(type.getName())) {
      all.add(type);
      components(type).forEach(component -> collect(component.getType(), seen, all));
    }
  }

  private static List<RecordComponent> components(Class<?> type) {
    return List.of(type.getRecordComponents());
  }

  private static List<Class<?>> records() {
    List<Class<?>> records = new ArrayList<>();
    HouseRulesTest.HOUSE.stream()
        .filter(JavaClass::isRecord)
        .map(JavaClass::reflect)
        .forEach(records::add);
    assertFalse(records.isEmpty());
    return records;
  }
}
