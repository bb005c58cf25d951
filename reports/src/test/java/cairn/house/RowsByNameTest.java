package cairn.house;

import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.month.MonthRow.Weeks;
import cairn.analysis.question.people.PeopleRow;
import cairn.reports.section.MadeUpRow;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Tests of reports name what they put into a row, so that a column more is a matter of its record
 * and of the question that fills it.
 */
final class RowsByNameTest {
  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .importPackages("cairn");

  @Test
  void noTestOfReportsMakesARowByPosition() {
    Set<String> rows =
        WidthsTest.rowsAndTheirParts().stream()
            .map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(rows.size() > 100, "rows and their parts seen: " + rows.size());
    assertTrue(TESTS.size() > 100, "tests seen: " + TESTS.size());
    noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "the constructor of a row, or of a part of one: see MadeUpRow",
                (JavaAccess<?> access) ->
                    access.getTarget().getName().equals("<init>")
                        && rows.contains(access.getTargetOwner().getName())))
        .check(TESTS);
  }

  /** A column of a kind that nothing stands for would be found by the tests that need its row. */
  @Test
  void everyRowCanBeMadeUp() {
    for (Class<?> type : WidthsTest.rowsAndTheirParts()) {
      Record made = madeUp(type.asSubclass(Record.class)).made();
      assertEquals(made, like(made).made());
    }
  }

  @Test
  void whatIsNamedStandsInTheRowAndTheRestIsLeft() {
    MadeUpRow<MonthRow> month =
        madeUp(MonthRow.class)
            .with(MonthRow::month, "2026-10")
            .with(MonthRow::weeks, Weeks::weeksDue, 3L)
            .with(MonthRow::weeks, Weeks::weeksReported, 2L);
    assertEquals("2026-10", month.made().month());
    assertEquals("", month.made().groupType());
    assertEquals(0, month.made().people());
    assertEquals(3, month.made().weeks().weeksDue());
    assertEquals(2, month.made().weeks().weeksReported());
    assertEquals(
        month.with(MonthRow::heads, MonthRow.Heads::headCount, 40L).made(),
        like(month.made()).with(MonthRow::heads, MonthRow.Heads::headCount, 40L).made());
    assertNull(month.made().heads().headCount(), "a row that is filled further is another one");
  }

  @Test
  void whatIsNoComponentIsRefused() {
    MadeUpRow<PeopleRow> row = madeUp(PeopleRow.class);
    assertThrows(IllegalArgumentException.class, () -> row.with(PeopleRow::dueBy, "week_8"));
    assertThrows(IllegalArgumentException.class, () -> row.with(each -> each.step(), "attended"));
  }
}
