package cairn.reports.disclosure.solver;

import cairn.reports.disclosure.joint.Known;
import cairn.reports.disclosure.joint.LinearForm;
import java.util.List;

/** A solver on a machine for which there is none. */
public final class NoSolver implements Solver {
  private static <T> T missing() {
    NativeLibrary.load("ortools-nowhere");
    throw new AssertionError("there is a solver for nowhere");
  }

  @Override
  public LinearProgram program(int unknowns, List<Known> rows) {
    return missing();
  }

  @Override
  public Whole most(int unknowns, List<Known> rows, LinearForm form) {
    return missing();
  }

  @Override
  public Choice choose(long[] costs, List<Cut> cuts, List<Cap> caps, double effort) {
    return missing();
  }
}
