package cairn.reports.disclosure.solver;

import org.jspecify.annotations.Nullable;

/** The solver does not run on this machine; the message says what to do. */
public final class SolverMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SolverMissing(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
