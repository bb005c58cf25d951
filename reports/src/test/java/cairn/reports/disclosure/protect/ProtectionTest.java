package cairn.reports.disclosure.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.joint.Amount;
import cairn.reports.disclosure.joint.CellName;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.Handout;
import cairn.reports.disclosure.joint.JointBuilder;
import cairn.reports.disclosure.joint.JointCell;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Known;
import cairn.reports.disclosure.joint.Midpoint;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.joint.Totals;
import cairn.reports.disclosure.protect.Outcome.Protected;
import cairn.reports.disclosure.protect.Outcome.Refused;
import cairn.reports.disclosure.protect.Outcome.Why;
import cairn.reports.disclosure.solver.OrTools;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is hidden is enough, and no more than must be. */
final class ProtectionTest {
  private static final OrTools SOLVER = new OrTools(5);
  private static final Handout MAY = new Handout("2026-05", "funder");
  private static final Handout JUNE = new Handout("2026-06", "funder");

  private static Outcome protect(JointModel model) {
    return new Protection(SOLVER, Effort.STANDARD).protect(model);
  }

  private static Protected done(JointModel model) {
    return assertInstanceOf(Protected.class, protect(model));
  }

  private static List<String> hidden(JointModel shown) {
    return SuppressionLog.of(shown).lines().stream().map(line -> line.cell().toString()).toList();
  }

  private static JointModel table(DisclosureRule profile, long[][] counts) {
    JointBuilder joint = new JointBuilder(profile, Map.of());
    List<List<Amount>> amounts = new ArrayList<>();
    for (long[] row : counts) {
      List<Amount> line = new ArrayList<>();
      for (long count : row) {
        line.add(joint.unknown(count));
      }
      amounts.add(line);
    }
    joint.table(
        MAY, "t", keys("r", counts.length), keys("c", counts[0].length), amounts, Totals.BOTH);
    return joint.build();
  }

  private static List<String> keys(String word, int size) {
    return IntStream.range(0, size).mapToObj(i -> word + i).toList();
  }

  @Test
  void aSmallNumberTakesThreeMoreWithIt() {
    Protected done = done(table(SmallHidden.CMS_11, new long[][] {{30, 4}, {25, 40}}));
    assertEquals(
        List.of("2026-05/t/r0/c0", "2026-05/t/r0/c1", "2026-05/t/r1/c0", "2026-05/t/r1/c1"),
        hidden(done.shown()));
    assertTrue(done.isLeast());
  }

  @Test
  void noMoreOfSomeCellsIsHiddenThanMayBe() {
    JointModel model =
        table(SmallHidden.CMS_11, new long[][] {{30, 4, 41}, {25, 40, 33}, {50, 51, 52}});
    Set<CellName> cheapest = new LinkedHashSet<>();
    Set<CellName> all = new LinkedHashSet<>();
    for (JointCell cell : done(model).shown().cells()) {
      all.add(cell.name());
      if (cell.seen() == Seen.COMPLEMENTARY) {
        cheapest.add(cell.name());
      }
    }
    assertEquals(3, cheapest.size());
    Protection protection = new Protection(SOLVER, Effort.STANDARD);
    Outcome other = protection.protect(model, List.of(new HiddenAtMost(cheapest, 2)));
    List<JointCell> hidden =
        assertInstanceOf(Protected.class, other).shown().cells().stream()
            .filter(cell -> cell.seen() == Seen.COMPLEMENTARY)
            .toList();
    assertTrue(hidden.stream().filter(cell -> cheapest.contains(cell.name())).count() <= 2);
    assertInstanceOf(Protected.class, protection.protect(model, List.of(new HiddenAtMost(all, 4))));
    assertInstanceOf(
        Outcome.Refused.class, protection.protect(model, List.of(new HiddenAtMost(all, 3))));
  }

  @Test
  void theLogNamesTheRuleAndWhatIsBeside() {
    Protected done = done(table(SmallHidden.CMS_11, new long[][] {{30, 4}, {25, 40}}));
    List<SuppressionLog.Line> lines = SuppressionLog.of(done.shown()).lines();
    assertEquals(
        List.of(false, true, false, false),
        lines.stream().map(SuppressionLog.Line::isPrimary).toList());
    assertTrue(lines.stream().allMatch(line -> line.profile().equals("cms-11")));
  }

  @Test
  void noChoiceOfFewerCellsIsSafe() {
    SplittableRandom random = new SplittableRandom(7);
    int hiding = 0;
    for (int trial = 0; trial < 12; trial++) {
      long[][] counts = new long[2 + trial % 2][3];
      for (long[] row : counts) {
        for (int c = 0; c < row.length; c++) {
          row[c] = random.nextInt(4) == 0 ? random.nextInt(11) : 11 + random.nextInt(30);
        }
      }
      JointModel model = table(SmallHidden.CMS_11, counts);
      Outcome outcome = protect(model);
      long least = leastOf(model);
      if (outcome instanceof Protected done) {
        long cost =
            done.shown().cells().stream()
                .filter(cell -> cell.seen().isHidden())
                .mapToLong(JointCell::cost)
                .sum();
        assertEquals(least, cost, "trial " + trial);
        hiding += cost > 0 ? 1 : 0;
      } else {
        assertEquals(Long.MAX_VALUE, least, "trial " + trial);
      }
    }
    assertTrue(hiding > 6, "hardly anything was to be hidden");
  }

  /** The cost of the cheapest safe choice, all of them tried. */
  private static long leastOf(JointModel model) {
    List<JointCell> open = model.cells().stream().filter(c -> c.seen() == Seen.OPEN).toList();
    long primary =
        model.cells().stream().filter(c -> c.seen().isHidden()).mapToLong(JointCell::cost).sum();
    long least = Long.MAX_VALUE;
    for (int choice = 0; choice < 1 << open.size(); choice++) {
      Map<CellName, Seen> seen = new LinkedHashMap<>();
      long cost = primary;
      for (int i = 0; i < open.size(); i++) {
        boolean isHidden = (choice >> i & 1) == 1;
        seen.put(open.get(i).name(), isHidden ? Seen.COMPLEMENTARY : Seen.PRINTED);
        cost += isHidden ? open.get(i).cost() : 0;
      }
      if (cost < least && new Audit(SOLVER).gate(model.with(seen)).isClosed()) {
        least = cost;
      }
    }
    return least;
  }

  @Test
  void aLaterReleaseHidesWhatWouldTellWhoCameBetween() {
    assertEquals(1, hidden(done(twoMonths(Map.of())).shown()).size(), "one of the two");
    Map<CellName, Seen> out = Map.of(MAY.cell("people", "ever", ""), Seen.PRINTED);
    Protected next = done(twoMonths(out));
    assertEquals(List.of("2026-06/people/ever"), hidden(next.shown()), "May is out already");
  }

  private static JointModel twoMonths(Map<CellName, Seen> out) {
    JointBuilder joint = new JointBuilder(SmallHidden.CMS_11, out);
    Amount before = joint.unknown(40);
    joint.count(MAY.cell("people", "ever", ""), before);
    joint.count(JUNE.cell("people", "ever", ""), before.plus(joint.unknown(4)));
    return joint.build();
  }

  @Test
  void whatCannotBeProtectedIsRefusedByName() {
    JointBuilder joint = new JointBuilder(SmallHidden.CMS_11, Map.of());
    Amount women = joint.unknown(4);
    joint.count(JUNE.cell("women", "", ""), women);
    joint.fact(Known.exactly(women.form(), 4));
    Refused refused = assertInstanceOf(Refused.class, protect(joint.build()));
    assertEquals(Why.IMPOSSIBLE, refused.why());
    assertEquals(Set.of("2026-06/women"), refused.names());
  }

  @Test
  void whatWasLostBeforeDoesNotStandInTheWay() {
    CellName women = MAY.cell("women", "", "");
    CellName all = MAY.cell("all", "", "");
    CellName men = MAY.cell("men", "", "");
    JointBuilder joint =
        new JointBuilder(
            SmallHidden.CMS_11, Map.of(women, Seen.PRIMARY, all, Seen.PRINTED, men, Seen.PRINTED));
    Amount few = joint.unknown(4);
    Amount many = joint.unknown(40);
    joint.count(women, few);
    joint.count(men, many);
    joint.total(all, few.plus(many));
    joint.count(JUNE.cell("all", "", ""), few.plus(many).plus(joint.unknown(30)));
    assertEquals(List.of("2026-05/women"), hidden(done(joint.build()).shown()));
  }

  @Test
  void roundedCountsAreProvedOrDoNotGoOut() {
    JointModel rounded = table(Midpoint.MIDPOINT_6, new long[][] {{30, 4}, {25, 40}});
    assertEquals(List.of(), hidden(done(rounded).shown()));
    JointBuilder joint = new JointBuilder(Midpoint.MIDPOINT_6, Map.of());
    Amount came = joint.unknown(5);
    joint.count(MAY.cell("came", "", ""), came);
    joint.fact(new Known(came.form(), 3, Long.MAX_VALUE));
    Refused refused = assertInstanceOf(Refused.class, protect(joint.build()));
    assertEquals(Why.UNPROVED, refused.why(), "3 to 6 are no six numbers");
    assertEquals(Set.of("2026-05/came"), refused.names());
  }

  @Test
  void withoutTimeToChooseMoreIsHiddenAndNothingIsTold() {
    JointModel model =
        table(
            SmallHidden.CMS_11,
            new long[][] {{30, 4, 50, 12}, {25, 40, 3, 60}, {44, 9, 81, 70}, {15, 33, 20, 1}});
    Protected least = done(model);
    Outcome hurried = new Protection(SOLVER, new Effort(0, 1, 3)).protect(model);
    Protected more = assertInstanceOf(Protected.class, hurried);
    assertTrue(more.proof().isClosed());
    assertTrue(hidden(more.shown()).size() >= hidden(least.shown()).size());
    assertEquals(hidden(least.shown()), hidden(done(model).shown()), "the same every time");
  }
}
