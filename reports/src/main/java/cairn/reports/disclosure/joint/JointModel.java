package cairn.reports.disclosure.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that one audience has received or is about to.
 *
 * @param profile how its small numbers are kept
 * @param unknowns how many unknown whole numbers there are, each 0 or more
 * @param cells every cell of every release
 * @param facts what a reader knows without being told, such as that no more are judged than came
 * @param implied numbers printed nowhere that nobody may work out either
 */
public record JointModel(
    DisclosureRule profile,
    int unknowns,
    List<JointCell> cells,
    List<Known> facts,
    List<Target> implied) {
  /** Keeps copies of the lists. */
  public JointModel {
    cells = List.copyOf(cells);
    facts = List.copyOf(facts);
    implied = List.copyOf(implied);
  }

  /**
   * What a reader knows, apart from no unknown being below 0.
   *
   * @throws IllegalStateException where a cell is not decided
   */
  public List<Known> known() {
    Set<Known> known = new LinkedHashSet<>();
    Stream.concat(facts.stream(), cells.stream().flatMap(JointCell::known)).forEach(known::add);
    return List.copyOf(known);
  }

  /**
   * The numbers that nobody may work out: those of hidden cells and small ones, each form once, and
   * what follows. Where every number is rounded, those of all cells. What is public is lost.
   */
  public List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    Set<LinearForm> seen = new LinkedHashSet<>();
    Least least = new Least(cells, facts);
    for (JointCell cell : cells) {
      if (isKept(cell) && seen.add(cell.amount().form())) {
        targets.add(
            new Target(
                cell.name().toString(),
                Target.Kind.CELL,
                cell.amount(),
                least.of(cell.amount().form())));
      }
    }
    implied.stream().filter(t -> seen.add(t.amount().form())).forEach(targets::add);
    return List.copyOf(targets);
  }

  /** Of those the small ones, and those that may be: of what went out hidden nobody knows here. */
  public List<Target> smallTargets() {
    return targets().stream().filter(t -> t.maybeSmall(profile)).toList();
  }

  /** What became of each cell, to be kept for the releases that follow. */
  public Map<CellName, Seen> decisions() {
    Map<CellName, Seen> decisions = new LinkedHashMap<>();
    cells.forEach(cell -> decisions.put(cell.name(), cell.seen()));
    return decisions;
  }

  private boolean isKept(JointCell cell) {
    long value = cell.amount().value();
    boolean open = cell.seen() == Seen.PRINTED && !(profile instanceof Midpoint);
    boolean kept = cell.seen().isHidden() || !open || profile.isSmall(value);
    return kept && cell.seen() != Seen.PUBLIC && (value > 0 || cell.seen().isHidden());
  }

  /** This model with its cells decided, in their order. */
  public JointModel with(List<JointCell> decided) {
    return new JointModel(profile, unknowns, decided, facts, implied);
  }

  /** This model with cells decided; those that are not named stay as they are. */
  public JointModel with(Map<CellName, Seen> decisions) {
    return with(
        cells.stream()
            .map(cell -> cell.as(decisions.getOrDefault(cell.name(), cell.seen())))
            .toList());
  }

  /**
   * Models that know nothing of each other: what is known of one tells nothing of another. Their
   * unknowns have places of their own.
   */
  public List<JointModel> parts() {
    return Parts.of(this);
  }

  /** Whether a cell is still to be decided. */
  public boolean isOpen() {
    return cells.stream().anyMatch(cell -> cell.seen() == Seen.OPEN);
  }

  /** Whether a cell has not gone out before. */
  public boolean isNew() {
    return !cells.stream().allMatch(JointCell::isOut);
  }

  /** What went out before, by itself. */
  public JointModel earlier() {
    return with(cells.stream().filter(JointCell::isOut).toList());
  }
}
