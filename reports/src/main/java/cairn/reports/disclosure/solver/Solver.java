package cairn.reports.disclosure.solver;

import cairn.reports.disclosure.joint.Known;
import cairn.reports.disclosure.joint.LinearForm;
import java.util.List;

/** Answers questions about whole numbers from 0 up that rows bind. */
public interface Solver {
  /** Rows to ask several extremes of, the unknowns taken as any numbers from 0 up. */
  LinearProgram program(int unknowns, List<Known> rows);

  /** Whole numbers that agree with the rows and make a form as large as can be. */
  Whole most(int unknowns, List<Known> rows, LinearForm form);

  /**
   * The cheapest choice that satisfies every cut and cap.
   *
   * @param costs what choosing each costs
   * @param cuts what the chosen must add up to
   * @param caps how many may be chosen
   * @param effort of the solver's own deterministic time, about seconds, before the cheapest so far
   *     is taken
   */
  Choice choose(long[] costs, List<Cut> cuts, List<Cap> caps, double effort);
}
