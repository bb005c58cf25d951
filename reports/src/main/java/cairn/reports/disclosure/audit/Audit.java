package cairn.reports.disclosure.audit;

import cairn.reports.disclosure.audit.Stranger.Reach;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.LinearForm;
import cairn.reports.disclosure.joint.Midpoint;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.joint.Target;
import cairn.reports.disclosure.solver.Solver;
import java.util.ArrayList;
import java.util.List;

/** The gate before anything is given away, and the answer to what could be worked out of it. */
public final class Audit {
  private final Solver solver;

  /** An audit that asks this solver and believes none of its answers. */
  public Audit(Solver solver) {
    this.solver = solver;
  }

  /**
   * The exact interval of every number that nobody may work out, small or not.
   *
   * @throws IllegalStateException where a cell is not decided
   */
  public AuditReport intervals(JointModel model) {
    List<KnownRange> findings = new ArrayList<>();
    model.parts().forEach(part -> findings.addAll(intervalsOf(part)));
    return new AuditReport(model.profile(), findings);
  }

  private List<KnownRange> intervalsOf(JointModel part) {
    List<KnownRange> findings = new ArrayList<>();
    try (Stranger stranger = new Stranger(solver, part)) {
      for (Target target : part.targets()) {
        LinearForm form = target.amount().form();
        Reach up = stranger.most(form);
        Reach down = stranger.most(form.negative());
        boolean exact = up.isExact() && down.isExact() && !down.isUnlimited();
        findings.add(new KnownRange(target, down.table(), up.table(), up.isUnlimited(), exact));
      }
    }
    return findings;
  }

  /**
   * Whether of every small number there are two tables that prove it unknown; how far it can go
   * beyond them is not asked. One without them is open, also where the effort was too small.
   *
   * @throws IllegalStateException where a cell is not decided
   */
  public AuditReport gate(JointModel model) {
    List<KnownRange> findings = new ArrayList<>();
    for (JointModel part : model.parts()) {
      List<Target> small = part.smallTargets();
      if (!small.isEmpty()) {
        try (Stranger stranger = new Stranger(solver, part)) {
          small.forEach(target -> findings.add(proof(stranger, target, part.profile())));
        }
      }
    }
    return new AuditReport(model.profile(), findings);
  }

  /** A table in which a number is not small; empty where none was found. */
  private static long[] other(Stranger stranger, LinearForm form, DisclosureRule profile) {
    long[] large = stranger.atLeast(form, profile.smallest());
    return large.length > 0 ? large : stranger.atLeast(form.negative(), 0);
  }

  private static KnownRange proof(Stranger stranger, Target target, DisclosureRule profile) {
    LinearForm form = target.amount().form();
    if (!target.amount().isTold()) {
      long[] other = other(stranger, form, profile);
      if (other.length > 0) {
        return new KnownRange(target, other, other, false, false);
      }
    }
    if (profile instanceof SmallHidden rule) {
      long little = rule.lowerToo() ? target.least() : Long.MAX_VALUE;
      long[] large = stranger.atLeast(form, rule.threshold());
      long[] small =
          rule.lowerToo() && large.length > 0 ? stranger.atLeast(form.negative(), -little) : large;
      return new KnownRange(target, small, large, false, false);
    }
    Midpoint bands = (Midpoint) profile;
    long[] large = stranger.most(form).table();
    long[] small =
        large.length == 0
            ? large
            : stranger.atLeast(form.negative(), bands.width() - 1 - form.at(large));
    return new KnownRange(target, small, large, false, false);
  }
}
