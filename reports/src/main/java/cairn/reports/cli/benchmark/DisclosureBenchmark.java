package cairn.reports.cli.benchmark;

import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.joint.Cell;
import cairn.reports.disclosure.joint.CellName;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.disclosure.protect.Effort;
import cairn.reports.disclosure.protect.Outcome;
import cairn.reports.disclosure.protect.Outcome.Protected;
import cairn.reports.disclosure.protect.Protection;
import cairn.reports.disclosure.solver.OrTools;
import cairn.reports.disclosure.solver.Solver;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Times protection and audit of made-up releases to a funder.
 *
 * @param seed where the numbers start
 */
record DisclosureBenchmark(long seed) {
  private static final double EFFORT = 20;
  private static final int KINDS = 4;

  /**
   * Months released one after another, each against all before it.
   *
   * @return seconds for the last one, for hiding with its proof and for every exact interval
   */
  Map<String, Double> monthByMonth(int months) {
    Solver solver = new OrTools(EFFORT);
    MadeUpReleases releases = new MadeUpReleases(KINDS, seed);
    Map<CellName, Seen> released = new LinkedHashMap<>();
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (int month = 1; month <= months; month++) {
      JointModel next = releases.upTo(month, released);
      long began = System.nanoTime();
      JointModel shown = protectedOf(solver, next);
      seconds.put("protect", (System.nanoTime() - began) / 1e9);
      released = shown.decisions();
      if (month == months) {
        began = System.nanoTime();
        new Audit(solver).intervals(shown);
        seconds.put("audit", (System.nanoTime() - began) / 1e9);
      }
    }
    return seconds;
  }

  /**
   * So many hidden cells or more at once.
   *
   * @return seconds for hiding with its proof and for every exact interval
   */
  Map<String, Double> atOnce(long hidden) {
    Solver solver = new OrTools(EFFORT);
    MadeUpReleases releases = new MadeUpReleases(KINDS, seed);
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (int months = 3; ; months += 3) {
      JointModel open = releases.upTo(months, Map.of());
      if (small(open) * 4 < hidden * 3) {
        continue;
      }
      long began = System.nanoTime();
      JointModel shown = protectedOf(solver, open);
      seconds.put("protect", (System.nanoTime() - began) / 1e9);
      if (shown.cells().stream().filter(cell -> cell.seen().isHidden()).count() >= hidden) {
        began = System.nanoTime();
        new Audit(solver).intervals(shown);
        seconds.put("audit", (System.nanoTime() - began) / 1e9);
        return seconds;
      }
    }
  }

  private static long small(JointModel model) {
    return model.cells().stream().map(Cell::seen).filter(Seen::isHidden).count();
  }

  private static JointModel protectedOf(Solver solver, JointModel open) {
    Outcome outcome = new Protection(solver, Effort.STANDARD).protect(open);
    if (outcome instanceof Protected done) {
      return done.shown();
    }
    throw new IllegalStateException("made-up releases could not be protected");
  }
}
