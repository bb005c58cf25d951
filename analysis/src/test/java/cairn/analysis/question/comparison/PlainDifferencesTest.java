package cairn.analysis.question.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.question.outcome.ClusterKey;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainDifferencesTest {
  private final Counts<ClusterKey> clusters = new Counts<>();

  private void add(String type, String milestone, String group, long verdicts, long achieved) {
    clusters.add(new ClusterKey(type, "ANY-1", milestone, group), verdicts, achieved, 0);
  }

  private List<DifferenceRow> rows(int minimumGroups) {
    return PlainDifferences.rows(
        TypePair.against(clusters, MadeUpPeople.plan(minimumGroups), "ongoing"), "ongoing");
  }

  @Test
  void fewGroupsOnlyDescribe() {
    for (int group = 0; group < 3; group++) {
      add("drop_in", "week_13", "g" + group, 10, 5);
      add("ongoing", "week_13", "h" + group, 10, 4 + group);
    }
    DifferenceRow few = rows(10).get(0);
    assertEquals(Standing.DESCRIPTIVE_ONLY, few.standing());
    assertEquals("fewer than 10 groups of one of the types", few.note());
    assertEquals(0.0, few.difference());
    DifferenceRow enough = rows(3).get(0);
    assertEquals(Standing.COMPARED, enough.standing());
    assertNull(enough.note());
    assertEquals(6, enough.clustered().clusters());
    assertEquals(new DifferenceRow.Verdicts(30, 15, 30, 15), enough.verdicts());
  }

  @Test
  void aComparisonWithNobodyOnOneSideIsNoComparison() {
    add("drop_in", "week_13", "g", 4, 2);
    DifferenceRow row = rows(1).get(0);
    assertEquals(Standing.NOT_ESTIMABLE, row.standing());
    assertEquals("nobody with a verdict in the reference type", row.note());
    assertNull(row.difference());
    assertNull(row.limits().lower());
  }

  @Test
  void typesComeInOrderAndTheReferenceIsNoRow() {
    add("ongoing", "week_26", "h", 10, 5);
    add("therapy", "week_13", "t", 10, 5);
    add("drop_in", "week_26", "g", 10, 5);
    add("drop_in", "week_13", "g", 10, 5);
    assertEquals(
        List.of("drop_in week_13", "drop_in week_26", "therapy week_13"),
        rows(1).stream().map(r -> r.groupType() + " " + r.milestone()).toList());
    assertNotNull(rows(1).get(1).difference(), "beside the reference at the same milestone");
  }
}
