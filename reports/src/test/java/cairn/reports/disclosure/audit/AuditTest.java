package cairn.reports.disclosure.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.disclosure.joint.Amount;
import cairn.reports.disclosure.joint.Handout;
import cairn.reports.disclosure.joint.JointBuilder;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Known;
import cairn.reports.disclosure.joint.LinearForm;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.solver.Cap;
import cairn.reports.disclosure.solver.Choice;
import cairn.reports.disclosure.solver.Cut;
import cairn.reports.disclosure.solver.Extreme;
import cairn.reports.disclosure.solver.LinearProgram;
import cairn.reports.disclosure.solver.OrTools;
import cairn.reports.disclosure.solver.Proof;
import cairn.reports.disclosure.solver.Solver;
import cairn.reports.disclosure.solver.Whole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Intervals are exact, and a number is safe only where two tables prove it. */
final class AuditTest {
  private static final Handout MAY = new Handout("2026-05", "funder");

  /** Three people apart, some sums of them printed and the rest hidden. */
  private static JointModel model(long[] people, boolean[] printed) {
    Map<String, List<Integer>> cells = new LinkedHashMap<>();
    cells.put("a", List.of(0));
    cells.put("b", List.of(1));
    cells.put("c", List.of(2));
    cells.put("ab", List.of(0, 1));
    cells.put("bc", List.of(1, 2));
    cells.put("abc", List.of(0, 1, 2));
    Map<cairn.reports.disclosure.joint.CellName, Seen> seen = new LinkedHashMap<>();
    int at = 0;
    for (String cell : cells.keySet()) {
      seen.put(MAY.cell(cell, "", ""), printed[at++] ? Seen.PRINTED : Seen.COMPLEMENTARY);
    }
    JointBuilder joint = new JointBuilder(SmallHidden.CMS_11, seen);
    List<Amount> amounts = new ArrayList<>();
    for (long n : people) {
      amounts.add(joint.unknown(n));
    }
    cells.forEach(
        (cell, of) ->
            joint.count(
                MAY.cell(cell, "", ""), Amount.sum(of.stream().map(amounts::get).toList())));
    return joint.buildCellsOnly();
  }

  @Test
  void intervalsAreThoseOfAllTablesTried() {
    SplittableRandom random = new SplittableRandom(3);
    int bounded = 0;
    for (int trial = 0; trial < 40; trial++) {
      long[] people = {1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9)};
      boolean[] printed = new boolean[6];
      for (int i = 0; i < printed.length; i++) {
        printed[i] = random.nextInt(3) == 0;
      }
      JointModel model = model(people, printed);
      for (KnownRange finding : new Audit(new OrTools(5)).intervals(model).findings()) {
        assertTrue(finding.isExact(), "trial " + trial);
        long[] tried = tried(model, finding);
        assertEquals(tried[0], finding.lower(), "trial " + trial + " " + finding.target().name());
        if (!finding.isUnlimited()) {
          assertEquals(tried[1], finding.upper(), "trial " + trial + finding.target().name());
          bounded++;
        }
      }
    }
    assertTrue(bounded > 20, "hardly anything was bounded");
  }

  /** The form in every table of numbers up to 30 that agrees: parts are renamed, so all three. */
  private static long[] tried(JointModel model, KnownRange finding) {
    LinearForm form =
        model.targets().stream()
            .filter(target -> target.name().equals(finding.target().name()))
            .findFirst()
            .orElseThrow()
            .amount()
            .form();
    WitnessCheck check = new WitnessCheck(model);
    long[] reach = {Long.MAX_VALUE, Long.MIN_VALUE};
    for (int all = 0; all < 31 * 31 * 31; all++) {
      long[] table = {all % 31, all / 31 % 31, all / 961};
      if (check.agrees(table)) {
        reach[0] = Math.min(reach[0], form.at(table));
        reach[1] = Math.max(reach[1], form.at(table));
      }
    }
    return reach;
  }

  @Test
  void aTableAgreesOnlyWhereEveryRowHolds() {
    WitnessCheck check =
        new WitnessCheck(
            model(new long[] {4, 5, 6}, new boolean[] {false, false, false, true, false, true}));
    assertTrue(check.agrees(new long[] {8, 1, 6}));
    assertFalse(check.agrees(new long[] {9, 0, 6}), "b is not 0");
    assertFalse(check.agrees(new long[] {8, 1, 7}), "all are 15");
    assertFalse(check.agrees(new long[] {10, -1, 6}), "nobody is less than nobody");
    assertFalse(check.agrees(new long[] {8, 1}), "somebody is missing");
    assertFalse(check.agrees(new long[] {Long.MAX_VALUE, 1, 6}), "too large to add up");
  }

  @Test
  void aSolverThatIsWrongLetsNothingThrough() {
    JointModel told =
        model(new long[] {4, 20, 30}, new boolean[] {false, true, true, true, false, true});
    assertFalse(new Audit(new OrTools(5)).gate(told).isClosed(), "4 follows");
    AuditReport report = new Audit(new Wrong()).gate(told);
    assertEquals(1, report.open().size(), "what it made up does not agree");
    assertFalse(report.findings().get(0).isProven());
  }

  @Test
  void aSolverThatGivesUpLetsNothingThrough() {
    JointModel safe =
        model(new long[] {4, 20, 30}, new boolean[] {false, false, false, false, false, true});
    assertTrue(new Audit(new OrTools(5)).gate(safe).isClosed());
    assertFalse(new Audit(new Idle()).gate(safe).isClosed());
  }

  /** Says of everything that it can be a thousand. */
  private static final class Wrong implements Solver {
    @Override
    public LinearProgram program(int unknowns, List<Known> rows) {
      return new Answering(new Extreme(true, 1000, new double[unknowns], new double[0]));
    }

    @Override
    public Whole most(int unknowns, List<Known> rows, LinearForm form) {
      long[] made = new long[unknowns];
      java.util.Arrays.fill(made, 1000);
      return new Whole(Proof.BEST, made);
    }

    @Override
    public Choice choose(long[] costs, List<Cut> cuts, List<Cap> caps, double effort) {
      return new Choice(Proof.BEST, new boolean[costs.length]);
    }
  }

  /** Comes to no end within its effort. */
  private static final class Idle implements Solver {
    @Override
    public LinearProgram program(int unknowns, List<Known> rows) {
      return new Answering(new Extreme(false, 0, new double[0], new double[0]));
    }

    @Override
    public Whole most(int unknowns, List<Known> rows, LinearForm form) {
      return new Whole(Proof.UNFINISHED, new long[0]);
    }

    @Override
    public Choice choose(long[] costs, List<Cut> cuts, List<Cap> caps, double effort) {
      return new Choice(Proof.UNFINISHED, new boolean[0]);
    }
  }

  private record Answering(Extreme extreme) implements LinearProgram {
    @Override
    public void bound(int row, long least, long most) {}

    @Override
    public Extreme most(LinearForm form, long limit) {
      return extreme;
    }

    @Override
    public void close() {}
  }
}
