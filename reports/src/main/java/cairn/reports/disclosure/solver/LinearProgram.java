package cairn.reports.disclosure.solver;

import cairn.reports.disclosure.joint.LinearForm;

/** Rows whose bounds may change, asked for one extreme after another. */
public interface LinearProgram extends AutoCloseable {
  /** Changes what a row lies between. */
  void bound(int row, long least, long most);

  /**
   * The most a form can be.
   *
   * @param limit where to stop looking: the answer is this where the form can be as large or larger
   */
  Extreme most(LinearForm form, long limit);

  @Override
  void close();
}
