package cairn.reports.release;

import static cairn.ingest.model.GroupKind.ABSTINENCE;
import static cairn.ingest.model.GroupKind.FAMILY;
import static cairn.ingest.model.GroupKind.HARM_REDUCTION;
import static cairn.ingest.model.GroupKind.INDIVIDUAL;
import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.question.period.PeriodCategory;
import cairn.analysis.question.period.PeriodMeasure;
import cairn.analysis.question.period.PeriodRow;
import cairn.ingest.model.GroupKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which kinds stand by themselves and which are joined. */
final class KindLevelsTest {
  private static Map<GroupKind, Long> people(long harm, long abstinence, long alone, long family) {
    Map<GroupKind, Long> people = new LinkedHashMap<>();
    people.put(HARM_REDUCTION, harm);
    people.put(ABSTINENCE, abstinence);
    people.put(INDIVIDUAL, alone);
    people.put(FAMILY, family);
    return people;
  }

  @Test
  void smallKindsAreJoinedFromTheLastOn() {
    assertEquals(
        List.of(
            List.of(
                List.of(HARM_REDUCTION), List.of(ABSTINENCE), List.of(INDIVIDUAL), List.of(FAMILY)),
            List.of(List.of(HARM_REDUCTION), List.of(ABSTINENCE), List.of(INDIVIDUAL, FAMILY)),
            List.of(List.of(HARM_REDUCTION), List.of(ABSTINENCE, INDIVIDUAL, FAMILY))),
        KindLevels.of(people(80, 29, 12, 14), 30, List.of()));
  }

  @Test
  void aLargeKindIsNeverJoinedAndAnEmptyOneIsNoRow() {
    assertEquals(
        List.of(List.of(List.of(HARM_REDUCTION), List.of(ABSTINENCE), List.of(FAMILY))),
        KindLevels.of(people(80, 30, 0, 200), 30, List.of()));
  }

  @Test
  void whatWasJoinedStaysJoinedUnlessItGrewLarge() {
    List<List<GroupKind>> joined = List.of(List.of(ABSTINENCE, FAMILY));
    assertEquals(
        List.of(List.of(List.of(HARM_REDUCTION), List.of(ABSTINENCE, INDIVIDUAL, FAMILY))),
        KindLevels.of(people(80, 29, 12, 14), 30, joined));
    assertEquals(2, KindLevels.of(people(80, 31, 12, 14), 30, joined).size());
  }

  @Test
  void kindsStandInTheOrderOfTheDesign() {
    List<PeriodRow> rows = new ArrayList<>();
    for (GroupKind kind : GroupKind.values()) {
      rows.add(
          madeUp(PeriodRow.class)
              .with(PeriodRow::groupType, kind.key())
              .with(PeriodRow::period, "2026-Q3")
              .with(PeriodRow::measure, PeriodMeasure.STAYING)
              .with(PeriodRow::category, PeriodCategory.ENDED)
              .with(PeriodRow::people, 40L)
              .made());
    }
    People people = new People(rows, type -> GroupKind.valueOf(type.toUpperCase(Locale.ROOT)));
    List<GroupKind> order = new ArrayList<>(List.of(GroupKind.values()));
    Collections.reverse(order);
    assertEquals(order, new ArrayList<>(people.byKind("2026-Q3", order).keySet()));
  }
}
