package cairn.reports.disclosure.joint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is known of numbers, and which of them nobody may work out. */
final class JointModelTest {
  private static final Handout MAY = new Handout("2026-05", "funder");
  private static final Handout JUNE = new Handout("2026-06", "funder");

  private final JointBuilder joint = new JointBuilder(SmallHidden.CMS_11, Map.of());

  private static List<String> names(JointModel model) {
    return model.smallTargets().stream().map(Target::name).toList();
  }

  @Test
  void aFormHoldsAnotherWhereNothingBelowNothingIsLeft() {
    LinearForm both = LinearForm.of(0).plus(LinearForm.of(3));
    assertTrue(both.covers(LinearForm.of(3)));
    assertFalse(both.covers(LinearForm.of(3).multiplied(2)));
    assertFalse(both.covers(LinearForm.of(1)));
    assertFalse(LinearForm.of(0).minus(LinearForm.of(3)).covers(LinearForm.of(0)));
    assertEquals(LinearForm.NOTHING, both.minus(both));
    assertEquals(12, both.at(new long[] {5, 0, 0, 7}));
  }

  @Test
  void aPercentageTellsTwoInequalities() {
    Amount part = joint.unknown(9);
    Amount whole = part.plus(joint.unknown(18));
    List<Known> rows = Percent.rows(part, whole, 0);
    assertTrue(rows.stream().allMatch(row -> row.holds(new long[] {9, 18})), "33 % of 27");
    assertTrue(rows.stream().allMatch(row -> row.holds(new long[] {1, 2})), "33 % of 3");
    assertFalse(rows.stream().allMatch(row -> row.holds(new long[] {1, 3})), "25 %");
    assertEquals(List.of(), Percent.rows(joint.unknown(0), joint.unknown(0), 1));
  }

  @Test
  void aRoundedCountIsTheMiddleOfItsBand() {
    Midpoint six = Midpoint.MIDPOINT_6;
    assertEquals(
        List.of(0L, 3L, 3L, 9L), List.of(six.shown(0), six.shown(1), six.shown(6), six.shown(7)));
    Known seven = six.printed(joint.unknown(7)).get(0);
    assertEquals(List.of(7L, 12L), List.of(seven.least(), seven.most()));
    Known none = six.printed(joint.unknown(0)).get(0);
    assertEquals(List.of(0L, 0L), List.of(none.least(), none.most()));
  }

  @Test
  void aSmallDifferenceBetweenTwoReleasesIsKept() {
    Amount before = joint.unknown(40);
    Amount since = joint.unknown(4);
    joint.total(MAY.cell("people", "ever", ""), before);
    joint.total(JUNE.cell("people", "ever", ""), before.plus(since));
    assertEquals(List.of("2026-06/people/ever less 2026-05/people/ever"), names(joint.build()));
  }

  @Test
  void aLargeDifferenceAndOneBetweenDifferentPeopleAreNot() {
    Amount before = joint.unknown(40);
    joint.total(MAY.cell("people", "ever", ""), before);
    joint.total(JUNE.cell("people", "ever", ""), before.plus(joint.unknown(11)));
    joint.total(JUNE.cell("people", "other", ""), joint.unknown(44));
    assertEquals(List.of(), names(joint.build()));
  }

  @Test
  void whatASumCannotBeLessThanIsCounted() {
    Amount came = joint.unknown(9);
    List<Amount> line = List.of(joint.unknown(2), joint.unknown(3));
    joint.count(MAY.cell("came", "", ""), came);
    joint.table(MAY, "change", List.of("all"), List.of("yes", "no"), List.of(line), Totals.OF_ROWS);
    joint.within("judged", Amount.sum(line), came);
    Map<String, Long> least = new TreeMap<>();
    joint.build().targets().forEach(target -> least.put(target.name(), target.least()));
    assertEquals(2, least.get("2026-05/change/all/total"), "a yes and a no");
    assertEquals(2, least.get("2026-05/came"), "those who were judged came");
    assertEquals(1, least.get("2026-05/change/all/yes"));
  }

  @Test
  void aModelFallsApartWhereNothingHangsTogether() {
    Amount one = joint.unknown(4);
    Amount other = joint.unknown(5);
    Amount third = joint.unknown(6);
    joint.count(MAY.cell("a", "", ""), one);
    joint.count(JUNE.cell("b", "", ""), other);
    joint.count(JUNE.cell("c", "", ""), third);
    joint.within("b of a", other, one);
    List<JointModel> parts = joint.build().parts();
    assertEquals(2, parts.size());
    assertEquals(
        List.of(List.of("2026-05/a", "2026-06/b"), List.of("2026-06/c")),
        parts.stream()
            .map(part -> part.cells().stream().map(cell -> cell.name().toString()).toList())
            .toList());
    assertEquals(LinearForm.of(0), parts.get(1).cells().get(0).amount().form());
    assertEquals(List.of(2, 1), parts.stream().map(JointModel::unknowns).toList());
  }

  @Test
  void aNameStandsForOneCell() {
    joint.count(MAY.cell("a", "", ""), joint.unknown(4));
    Amount again = joint.unknown(5);
    assertThrows(IllegalArgumentException.class, () -> joint.count(MAY.cell("a", "", ""), again));
    assertThrows(IllegalArgumentException.class, () -> joint.unknown(-1));
  }

  @Test
  void aPlanRaisesTheThresholdAndNeverLowersIt() {
    assertTrue(SmallHidden.CMS_11.raisedTo(20).isSmall(19));
    assertTrue(SmallHidden.CMS_11.raisedTo(5).isSmall(10));
    assertFalse(SmallHidden.CMS_11.isSmall(0));
  }
}
