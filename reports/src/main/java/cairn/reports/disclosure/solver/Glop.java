package cairn.reports.disclosure.solver;

import cairn.reports.disclosure.joint.Known;
import cairn.reports.disclosure.joint.LinearForm;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import java.util.Locale;

/** One set of rows held by GLOP, which begins each question where the last one ended. */
final class Glop implements LinearProgram {
  private final MPSolver solver;
  private final MPSolverParameters parameters = new MPSolverParameters();
  private final MPVariable[] unknowns;
  private final MPConstraint[] rows;

  /** The form that is asked about, as an unknown of its own that a limit binds. */
  private final MPVariable asked;

  private final MPConstraint is;
  private LinearForm last = LinearForm.NOTHING;

  Glop(int count, List<Known> rows, double effort) {
    solver = MPSolver.createSolver("GLOP");
    solver.setSolverSpecificParametersAsString(
        String.format(Locale.ROOT, "max_deterministic_time: %.3f", effort));
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.PRESOLVE,
        MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    unknowns = solver.makeNumVarArray(count, 0, MPSolver.infinity());
    this.rows = new MPConstraint[rows.size()];
    for (int r = 0; r < this.rows.length; r++) {
      this.rows[r] = solver.makeConstraint();
      set(this.rows[r], rows.get(r).form(), 1);
      bound(r, rows.get(r).least(), rows.get(r).most());
    }
    asked = solver.makeNumVar(-MPSolver.infinity(), MPSolver.infinity(), "");
    is = solver.makeConstraint(0, 0);
    is.setCoefficient(asked, 1);
    solver.objective().setCoefficient(asked, 1);
    solver.objective().setMaximization();
  }

  private void set(MPConstraint row, LinearForm form, int times) {
    for (int i = 0; i < form.size(); i++) {
      row.setCoefficient(unknowns[form.unknown(i)], (double) times * form.times(i));
    }
  }

  @Override
  public void bound(int row, long least, long most) {
    rows[row].setBounds(
        least == Long.MIN_VALUE ? -MPSolver.infinity() : least,
        most == Long.MAX_VALUE ? MPSolver.infinity() : most);
  }

  @Override
  public Extreme most(LinearForm form, long limit) {
    set(is, last, 0);
    set(is, form, -1);
    last = form;
    asked.setBounds(-MPSolver.infinity(), limit);
    MPSolver.ResultStatus status = solver.solve(parameters);
    boolean found = status == MPSolver.ResultStatus.OPTIMAL;
    double[] values = new double[found ? unknowns.length : 0];
    for (int i = 0; i < values.length; i++) {
      values[i] = unknowns[i].solutionValue();
    }
    double[] prices = new double[found ? rows.length : 0];
    for (int r = 0; r < prices.length; r++) {
      prices[r] = rows[r].dualValue();
    }
    MPObjective objective = solver.objective();
    return new Extreme(found, found ? objective.value() : 0, values, prices);
  }

  @Override
  public void close() {
    parameters.delete();
    solver.delete();
  }
}
