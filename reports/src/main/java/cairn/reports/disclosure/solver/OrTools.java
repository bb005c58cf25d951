package cairn.reports.disclosure.solver;

import cairn.reports.disclosure.joint.Known;
import cairn.reports.disclosure.joint.LinearForm;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.SatParameters;
import java.util.List;

/** Google's OR-Tools: GLOP for any numbers, CP-SAT for whole ones. */
public final class OrTools implements Solver {
  private static final int SEED = 1;

  private final double effort;

  /**
   * The solver, loaded when it is first asked: each question throws {@link SolverMissing} where it
   * does not run on this machine.
   *
   * @param effort how much of its own deterministic time, about seconds, it may take to look for
   *     numbers
   */
  public OrTools(double effort) {
    this.effort = effort;
  }

  @Override
  public LinearProgram program(int unknowns, List<Known> rows) {
    NativeLibrary.load();
    return new Glop(unknowns, rows, effort);
  }

  @Override
  public Whole most(int unknowns, List<Known> rows, LinearForm form) {
    NativeLibrary.load();
    CpModel model = new CpModel();
    long[] most = UpperBounds.of(unknowns, rows);
    IntVar[] values = new IntVar[unknowns];
    for (int i = 0; i < unknowns; i++) {
      values[i] = model.newIntVar(0, most[i], "");
    }
    for (Known row : rows) {
      model.addLinearConstraint(sum(row.form(), values), row.least(), row.most());
    }
    if (form.size() > 0) {
      model.maximize(sum(form, values));
    }
    CpSolver solver = solver(effort);
    Proof proof = proof(solver.solve(model));
    long[] found = new long[proof.isFound() ? unknowns : 0];
    for (int i = 0; i < found.length; i++) {
      found[i] = solver.value(values[i]);
    }
    return new Whole(proof, found);
  }

  @Override
  public Choice choose(long[] costs, List<Cut> cuts, List<Cap> caps, double effort) {
    NativeLibrary.load();
    CpModel model = new CpModel();
    IntVar[] chosen = new IntVar[costs.length];
    for (int i = 0; i < costs.length; i++) {
      chosen[i] = model.newBoolVar("");
    }
    for (Cut cut : cuts) {
      LinearExprBuilder sum = LinearExpr.newBuilder();
      cut.weights().forEach((place, weight) -> sum.addTerm(chosen[place], weight));
      model.addGreaterOrEqual(sum, cut.atLeast());
    }
    for (Cap cap : caps) {
      LinearExprBuilder sum = LinearExpr.newBuilder();
      cap.places().forEach(place -> sum.add(chosen[place]));
      model.addLessOrEqual(sum, cap.atMost());
    }
    model.minimize(LinearExpr.weightedSum(chosen, costs));
    CpSolver solver = solver(effort);
    Proof proof = proof(solver.solve(model));
    boolean[] answer = new boolean[proof.isFound() ? costs.length : 0];
    for (int i = 0; i < answer.length; i++) {
      answer[i] = solver.value(chosen[i]) == 1;
    }
    return new Choice(proof, answer);
  }

  private static LinearExpr sum(LinearForm form, IntVar[] values) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int i = 0; i < form.size(); i++) {
      sum.addTerm(values[form.unknown(i)], form.times(i));
    }
    return sum.build();
  }

  private static CpSolver solver(double effort) {
    CpSolver solver = new CpSolver();
    SatParameters.Builder parameters = solver.getParameters();
    parameters.setNumWorkers(1).setRandomSeed(SEED).setMaxDeterministicTime(effort);
    return solver;
  }

  private static Proof proof(CpSolverStatus status) {
    return switch (status) {
      case OPTIMAL -> Proof.BEST;
      case FEASIBLE -> Proof.FOUND;
      case INFEASIBLE -> Proof.NONE;
      default -> Proof.UNFINISHED;
    };
  }
}
