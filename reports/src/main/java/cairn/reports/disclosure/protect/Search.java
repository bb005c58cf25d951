package cairn.reports.disclosure.protect;

import cairn.reports.disclosure.audit.AuditReport;
import cairn.reports.disclosure.joint.JointCell;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Known;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.joint.Target;
import cairn.reports.disclosure.protect.Outcome.Protected;
import cairn.reports.disclosure.protect.Outcome.Refused;
import cairn.reports.disclosure.protect.Outcome.Why;
import cairn.reports.disclosure.solver.Cap;
import cairn.reports.disclosure.solver.Choice;
import cairn.reports.disclosure.solver.Cut;
import cairn.reports.disclosure.solver.Extreme;
import cairn.reports.disclosure.solver.LinearProgram;
import cairn.reports.disclosure.solver.Proof;
import cairn.reports.disclosure.solver.Solver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses the cheapest cells that satisfy all cuts so far, asks of every small number how far a
 * reader must reckon, makes a cut of each answer that falls short, and chooses again.
 */
final class Search implements AutoCloseable {
  private static final double NEARLY = 1e-6;

  private final Solver solver;
  private final Gate gate;
  private final JointModel model;
  private final List<Integer> open;
  private final List<Bound> bounds = new ArrayList<>();
  private final List<MustReach> goals = new ArrayList<>();
  private final Cuts maker;
  private final Set<Cut> cuts = new LinkedHashSet<>();
  private final List<Cap> caps;
  private final LinearProgram program;
  private boolean[] hidden;

  Search(Solver solver, JointModel model, SmallHidden rule, Gate gate, List<HiddenAtMost> limits) {
    this.solver = solver;
    this.gate = gate;
    this.model = model;
    List<JointCell> cells = model.cells();
    this.open =
        IntStream.range(0, cells.size())
            .filter(i -> cells.get(i).seen() == Seen.OPEN)
            .boxed()
            .toList();
    this.caps = limits.stream().map(limit -> limit.cap(cells, open)).toList();
    int place = 0;
    for (JointCell cell : cells) {
      bounds.addAll(Bound.of(cell, place));
      place += cell.seen() == Seen.OPEN ? 1 : 0;
    }
    model.facts().forEach(fact -> bounds.add(Bound.fixed(fact)));
    for (Target target : model.targets()) {
      if (!gate.lost().contains(target.name())) {
        goals.addAll(MustReach.of(target, rule));
      }
    }
    this.hidden = new boolean[open.size()];
    this.maker = new Cuts(bounds);
    this.program =
        solver.program(model.unknowns(), bounds.stream().map(bound -> bound.now(false)).toList());
  }

  Outcome run(Effort effort) {
    boolean isLeast = true;
    int unproved = 0;
    // Once what is hidden stays hidden, each round hides one cell more at least.
    for (int round = 0; round <= effort.rounds() + open.size() + effort.proofs(); round++) {
      List<Cut> more = missed();
      if (more.isEmpty()) {
        JointModel shown = decided();
        AuditReport proof = gate.of(shown);
        if (gate.lets(proof)) {
          return new Protected(shown, proof, isLeast);
        }
        if (++unproved > effort.proofs()) {
          return new Refused(Why.UNPROVED, Gate.names(proof));
        }
        more = List.of(Cuts.oneMore(IntStream.range(0, open.size()).boxed().toList(), hidden));
      }
      cuts.addAll(more);
      Choice choice = chosen(round < effort.rounds() ? List.of() : stays(), effort.choosing());
      if (!choice.proof().isFound()) {
        boolean none = choice.proof() == Proof.NONE && unproved == 0;
        return new Refused(none ? Why.IMPOSSIBLE : Why.UNPROVED, hopeless());
      }
      isLeast = choice.proof() == Proof.BEST && round < effort.rounds();
      hidden = choice.chosen();
    }
    return new Refused(Why.UNPROVED, Set.of());
  }

  private Choice chosen(List<Cut> more, double effort) {
    List<Cut> all = new ArrayList<>(cuts);
    all.addAll(more);
    return solver.choose(costs(), all, caps, effort);
  }

  /** That each cell hidden now is hidden. */
  private List<Cut> stays() {
    return IntStream.range(0, hidden.length)
        .filter(place -> hidden[place])
        .mapToObj(place -> new Cut(Map.of(place, 1L), 1))
        .toList();
  }

  /** A cut for each goal that is not reached by now. */
  private List<Cut> missed() {
    for (int r = 0; r < bounds.size(); r++) {
      Bound bound = bounds.get(r);
      if (bound.cell() >= 0) {
        Known now = bound.now(hidden[bound.cell()]);
        program.bound(r, now.least(), now.most());
      }
    }
    List<Cut> missed = new ArrayList<>();
    for (MustReach goal : goals) {
      Extreme extreme = program.most(goal.form(), goal.atLeast());
      if (extreme.isFound() && extreme.value() < goal.atLeast() - NEARLY) {
        missed.add(maker.of(goal, extreme, hidden));
      }
    }
    return missed;
  }

  /** Numbers that can be worked out with everything hidden that may be. */
  private Set<String> hopeless() {
    Arrays.fill(hidden, true);
    missed();
    return goals.stream()
        .filter(
            goal -> {
              Extreme extreme = program.most(goal.form(), goal.atLeast());
              return !extreme.isFound() || extreme.value() < goal.atLeast() - NEARLY;
            })
        .map(goal -> goal.target().name())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Of choices that cost the same the one that hides the smaller numbers. */
  private long[] costs() {
    long[] small = new long[open.size()];
    long all = 1;
    for (int i = 0; i < small.length; i++) {
      long value = model.cells().get(open.get(i)).amount().value();
      small[i] = (long) Long.SIZE - Long.numberOfLeadingZeros(value);
      all += small[i];
    }
    long[] costs = new long[open.size()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = model.cells().get(open.get(i)).cost() * all + small[i];
    }
    return costs;
  }

  private JointModel decided() {
    List<JointCell> cells = new ArrayList<>(model.cells());
    for (int i = 0; i < hidden.length; i++) {
      int place = open.get(i);
      cells.set(place, cells.get(place).as(hidden[i] ? Seen.COMPLEMENTARY : Seen.PRINTED));
    }
    return model.with(cells);
  }

  @Override
  public void close() {
    program.close();
  }
}
