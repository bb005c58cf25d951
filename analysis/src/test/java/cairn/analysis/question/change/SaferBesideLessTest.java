package cairn.analysis.question.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.definition.fact.AnyChange;
import cairn.analysis.definition.fact.ChangePart;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.question.change.ChangeTally.BesideKey;
import cairn.analysis.table.Counts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SaferBesideLessTest {
  private static final Verdict YES = Verdict.of(true, null, 1, 1);
  private static final Verdict NO = Verdict.of(false, null, 1, 1);
  private static final Verdict OPEN = Verdict.unplaced(Reason.PERIOD_TOO_COARSE, 1, 1);
  private static final ChangeKey AT =
      new ChangeKey("drop_in", "month_end", ChangeDirection.POSITIVE, ChangeKey.ANY);

  private final Counts<BesideKey> tally = new Counts<>();

  private void person(@Nullable Verdict none, @Nullable Verdict fewer, @Nullable Verdict safer) {
    Map<ChangePart, List<Verdict>> parts = new HashMap<>();
    parts.put(ChangePart.ABSTINENCE, none == null ? List.of() : List.of(none));
    parts.put(ChangePart.USE, fewer == null ? List.of() : List.of(fewer));
    parts.put(ChangePart.SAFER_USE, safer == null ? List.of() : List.of(safer));
    SaferBesideLess.count(AnyChange.of(parts), AT, tally);
  }

  private List<Long> numbers() {
    return SaferBesideLess.rows(tally, 0.95).stream()
        .filter(row -> row.groupType().equals("all"))
        .map(SaferBesideLessRow::n)
        .toList();
  }

  private SaferBesideLessRow first() {
    return SaferBesideLess.rows(tally, 0.95).get(0);
  }

  @Test
  void saferUseTakenUpStandsBesideLessUse() {
    person(NO, YES, YES);
    person(YES, NO, YES);
    person(NO, YES, NO);
    person(NO, NO, YES);
    person(NO, NO, NO);
    assertEquals(List.of(2L, 1L, 1L, 1L), numbers(), "both, less, safer, neither");
    assertEquals(5, first().of());
    assertEquals(0.4, first().share().share());
  }

  @Test
  void whoIsNotKnownForOneOfTheTwoIsInNoShare() {
    person(null, YES, null);
    person(NO, null, YES);
    person(OPEN, NO, YES);
    person(NO, OPEN, YES);
    person(null, YES, OPEN);
    person(null, null, null);
    assertEquals(List.of(0L, 0L, 0L, 0L), numbers());
    assertEquals(6, first().notKnown());
    assertNull(first().share().share(), "0 of 0 is no share");
  }

  @Test
  void oneOfTheTwoThatIsAchievedOutweighsTheOtherLeftOpen() {
    person(YES, OPEN, NO);
    person(OPEN, YES, NO);
    assertEquals(List.of(0L, 2L, 0L, 0L), numbers());
    assertEquals(1.0, SaferBesideLess.rows(tally, 0.95).get(1).share().share(), "everybody");
  }
}
