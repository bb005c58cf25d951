package cairn.reports.cli.benchmark;

import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.joint.JointCell;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.disclosure.protect.Effort;
import cairn.reports.disclosure.protect.Outcome;
import cairn.reports.disclosure.protect.Outcome.Protected;
import cairn.reports.disclosure.protect.Protection;
import cairn.reports.disclosure.solver.OrTools;
import cairn.reports.disclosure.solver.Solver;

/**
 * Times protection and audit of made-up releases to a funder, all at once.
 *
 * @param seed where the numbers start
 */
record DisclosureBenchmark(long seed) {
  private static final double EFFORT = 20;
  private static final int KINDS = 4;
  private static final int MONTHS = 3;

  /**
   * What it took.
   *
   * @param hidden numbers that are hidden in the end
   * @param protect seconds to hide them and prove that it is enough
   * @param audit seconds to say of each the least and the most it can be
   */
  record Took(long hidden, double protect, double audit) {}

  /** As many quarters as hide so many numbers, or a few more. */
  Took atLeast(long hidden) {
    Solver solver = new OrTools(EFFORT);
    MadeUpReleases releases = new MadeUpReleases(KINDS, seed);
    int months = MONTHS;
    Took took = timed(solver, releases.upTo(months));
    while (took.hidden() < hidden) {
      // By what a quarter hides so far; one more where that is not enough.
      months = Math.max(months + MONTHS, quarters(months, hidden, took.hidden()) * MONTHS);
      took = timed(solver, releases.upTo(months));
    }
    return took;
  }

  private static int quarters(int months, long wanted, long hidden) {
    return Math.toIntExact(wanted * (months / MONTHS) / Math.max(1, hidden));
  }

  private static Took timed(Solver solver, JointModel open) {
    long began = System.nanoTime();
    Outcome outcome = new Protection(solver, Effort.STANDARD).protect(open);
    if (!(outcome instanceof Protected done)) {
      throw new IllegalStateException("made-up releases could not be protected");
    }
    long proved = System.nanoTime();
    new Audit(solver).intervals(done.shown());
    long audited = System.nanoTime();
    long hidden = done.shown().cells().stream().map(JointCell::seen).filter(Seen::isHidden).count();
    return new Took(hidden, (proved - began) / 1e9, (audited - proved) / 1e9);
  }
}
