package cairn.analysis.result;

import cairn.analysis.table.Tally;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the published summaries are made of, for any part of the people: every number adds up,
 * so the summary of everybody is the sum over parts in any order. The first word of every key is
 * the group type, except in the checks of quality.
 */
public final class Summary implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The group type under which everybody counts once. */
  public static final String ALL = "all";

  /** (group type, end kind, days): people, by their first stay in that type. */
  public final Counts ends = new Counts();

  /** (group type, group of the first session, end kind, days): people, by their first stay. */
  public final Counts stays = new Counts();

  /** (group type, gap in days, end kind, days): people, by their first stay under another gap. */
  public final Counts gapEnds = new Counts();

  /** (group type, rule): people or stays the rule is about, and of those achieved. */
  public final Counts completion = new Counts();

  /**
   * (group type of the first session, problem, definition, milestone, goal type, status, reason,
   * category): verdicts. An empty word stands for no goal type or no category.
   */
  public final Counts verdicts = new Counts();

  /** (group type, definition, milestone, group): verdicts reached, and of those achieved. */
  public final Counts clusters = new Counts();

  /** (group type attended, problem, definition, milestone): due, evaluable, achieved. */
  public final Counts attended = new Counts();

  /**
   * (group type, view, problem, definition, milestone): for each missing rule in its order, people
   * or people and problems judged by it, of those with a verdict, of those achieved. View is first
   * or attended; a rule that a definition does not know has zeros.
   */
  public final Counts policies = new Counts();

  /** (all, variable, band, definition, milestone, group): due, verdicts reached, achieved. */
  public final Counts bands = new Counts();

  /** What goes with what: the questions of the founding papers. */
  public final ContextCounts context = new ContextCounts();

  /** What the questions with a room of their own have counted, in their order. */
  public final List<Tally> tallies = new ArrayList<>();

  /** The tally of a question with a room of its own. */
  public <T extends Tally> T tally(Class<T> type) {
    return tallies.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no question has " + type.getName()));
  }

  private List<Counts> all() {
    return List.of(ends, stays, gapEnds, completion, verdicts, clusters, attended, policies, bands);
  }

  /** Adds all of the other's numbers. */
  public void merge(Summary other) {
    List<Counts> mine = all();
    List<Counts> theirs = other.all();
    for (int i = 0; i < mine.size(); i++) {
      mine.get(i).merge(theirs.get(i));
    }
    context.merge(other.context);
    for (int i = 0; i < tallies.size(); i++) {
      tallies.get(i).merge(other.tallies.get(i));
    }
  }
}
