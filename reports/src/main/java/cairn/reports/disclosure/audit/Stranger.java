package cairn.reports.disclosure.audit;

import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Known;
import cairn.reports.disclosure.joint.LinearForm;
import cairn.reports.disclosure.solver.Extreme;
import cairn.reports.disclosure.solver.LinearProgram;
import cairn.reports.disclosure.solver.Proof;
import cairn.reports.disclosure.solver.Solver;
import cairn.reports.disclosure.solver.Whole;
import java.util.ArrayList;
import java.util.List;

/**
 * Someone who knows all that was printed and adds and subtracts.
 *
 * <p>The extreme in any numbers is an outer bound of that in whole ones. Where rounding it gives a
 * table that agrees, the two are one; otherwise whole numbers are looked for. Tables once found are
 * kept: in one of them many numbers are large.
 */
final class Stranger implements AutoCloseable {
  private static final double NEARLY = 1e-6;

  private final Solver solver;
  private final WitnessCheck check;
  private final int unknowns;
  private final LinearProgram program;
  private final long far;
  private final List<long[]> tables = new ArrayList<>();

  Stranger(Solver solver, JointModel model) {
    this.solver = solver;
    this.check = new WitnessCheck(model);
    this.unknowns = model.unknowns();
    this.program = solver.program(unknowns, check.known());
    this.far = far(check.known());
  }

  /**
   * How far a form goes.
   *
   * @param table in which it goes there; empty where none was found
   * @param isUnlimited whether it goes on
   * @param isExact whether it goes no further
   */
  record Reach(long[] table, boolean isUnlimited, boolean isExact) {}

  /** The most that a form can be. */
  Reach most(LinearForm form) {
    Extreme bound = program.most(form, far);
    boolean unlimited = bound.isFound() && bound.value() > far - 1;
    if (bound.isFound()) {
      long[] near = rounded(bound.unknowns());
      if (check.agrees(near) && form.at(near) >= Math.floor(bound.value() + NEARLY)) {
        return new Reach(near, unlimited, true);
      }
    }
    // Where a form is unlimited so are its whole numbers; one table far out is proof enough.
    Whole whole =
        unlimited
            ? solver.most(unknowns, with(Known.atLeast(form, far / 100)), LinearForm.NOTHING)
            : solver.most(unknowns, check.known(), form);
    boolean agrees = whole.proof().isFound() && check.agrees(whole.unknowns());
    return agrees
        ? new Reach(whole.unknowns(), unlimited, unlimited || whole.proof() == Proof.BEST)
        : new Reach(new long[0], false, false);
  }

  /** A table in which a form is at least so much; empty where there is none or none was found. */
  long[] atLeast(LinearForm form, long enough) {
    for (long[] table : tables) {
      if (form.at(table) >= enough) {
        return table;
      }
    }
    Extreme bound = program.most(form, far);
    if (bound.isFound() && bound.value() < enough - NEARLY) {
      return new long[0];
    }
    if (bound.isFound()) {
      long[] near = rounded(bound.unknowns());
      if (check.agrees(near) && form.at(near) >= enough) {
        return kept(near);
      }
    }
    Whole whole = solver.most(unknowns, with(Known.atLeast(form, enough)), LinearForm.NOTHING);
    boolean agrees = whole.proof().isFound() && check.agrees(whole.unknowns());
    return agrees && form.at(whole.unknowns()) >= enough ? kept(whole.unknowns()) : new long[0];
  }

  private long[] kept(long[] table) {
    tables.add(table);
    return table;
  }

  private List<Known> with(Known more) {
    List<Known> rows = new ArrayList<>(check.known());
    rows.add(more);
    return rows;
  }

  private static long[] rounded(double[] numbers) {
    long[] near = new long[numbers.length];
    for (int i = 0; i < near.length; i++) {
      near[i] = Math.round(numbers[i]);
    }
    return near;
  }

  /** Far above all that is printed: who can reckon with so much can reckon with any number. */
  private static long far(List<Known> known) {
    long all = 1000;
    for (Known row : known) {
      all += row.most() < Long.MAX_VALUE ? Math.abs(row.most()) : 0;
      all += row.least() > Long.MIN_VALUE ? Math.abs(row.least()) : 0;
    }
    return Math.multiplyExact(100, all);
  }

  @Override
  public void close() {
    program.close();
  }
}
