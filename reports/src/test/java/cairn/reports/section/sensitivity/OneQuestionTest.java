package cairn.reports.section.sensitivity;

import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.question.sensitivity.SensitivityDefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityRow;
import cairn.analysis.table.Counts;
import cairn.analysis.table.OpenShare;
import cairn.reports.section.RowsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Definitions that ask several things are not held against each other. */
final class OneQuestionTest {
  private static SensitivityRow row(DefinitionGroup group, String definition, double share) {
    return madeUp(SensitivityRow.class)
        .with(SensitivityRow::groupType, Counts.ALL)
        .with(SensitivityRow::definitionGroup, group)
        .with(SensitivityRow::definition, definition)
        .with(SensitivityRow::ownRule, true)
        .with(SensitivityRow::people, SensitivityRow.People::evaluable, 40L)
        .with(SensitivityRow::share, OpenShare::least, share)
        .with(SensitivityRow::share, OpenShare::most, share)
        .made();
  }

  private static SensitivityDefinitionRow defined(
      DefinitionGroup group, String definition, @Nullable String asks) {
    return madeUp(SensitivityDefinitionRow.class)
        .with(SensitivityDefinitionRow::definition, definition)
        .with(SensitivityDefinitionRow::group, group)
        .with(SensitivityDefinitionRow::asks, asks)
        .made();
  }

  private static final List<SensitivityDefinitionRow> DEFINED =
      List.of(
          defined(DefinitionGroup.ABSTINENCE, "ABS-1-7", "No use of late"),
          defined(DefinitionGroup.ABSTINENCE, "ABS-2", null),
          defined(DefinitionGroup.ABSTINENCE, "ABS-1-28", "No use of late"),
          defined(DefinitionGroup.MODERATION, "MOD-3", "No heavy day of late"));

  private static List<OneQuestion> questions(SensitivityRow... rows) {
    return OneQuestion.of(new RowsOf<>(DEFINED), new RowsOf<>(List.of(rows)));
  }

  @Test
  void onlyDefinitionsThatAskTheSameAreSideBySide() {
    List<OneQuestion> asked =
        questions(
            row(DefinitionGroup.ABSTINENCE, "ABS-2", 0.0),
            row(DefinitionGroup.ABSTINENCE, "ABS-1-28", 0.2),
            row(DefinitionGroup.ABSTINENCE, "ABS-1-7", 0.5));
    assertEquals(List.of("No use of late"), asked.stream().map(OneQuestion::asked).toList());
    ShareRange both = asked.get(0).range().orElseThrow();
    assertEquals("ABS-1-28", both.least().definition(), "what asks something else is no least");
    assertEquals("ABS-1-7", both.most().definition());
    assertEquals(0.3, both.width(), 1e-12);
  }

  @Test
  void oneDefinitionAloneSpansNothing() {
    List<OneQuestion> asked =
        questions(
            row(DefinitionGroup.ABSTINENCE, "ABS-1-7", 0.5),
            row(DefinitionGroup.MODERATION, "MOD-3", 0.5));
    assertEquals(
        List.of("No heavy day of late", "No use of late"),
        asked.stream().map(OneQuestion::asked).toList());
    assertTrue(asked.stream().noneMatch(each -> each.range().isPresent()));
  }
}
