package cairn.analysis.question.stage;

import cairn.analysis.statistic.multistate.PanelModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which stages and moves a model in continuous time holds. Somebody moves from a stage to the next
 * or the one before it; seen only now and then, several steps can lie between two assessments.
 * Termination counts with maintenance. A return to use is a state of its own, outside the order: it
 * is entered from action (from maintenance by way of it) and left to preparation or to action, so
 * that a return to use is neither forward nor backward and yet takes its time.
 *
 * <p>A stage is held where it stands in at least five pairs of assessments, a move where at least
 * five pairs cross it. Pairs that need anything else are left out and counted.
 */
final class StageSpace {
  /** Pairs that a stage or a move needs. */
  static final long FEWEST = 5;

  static final String ACTION = "action";
  static final String MAINTENANCE = "maintenance";
  private static final String PREPARATION = "preparation";
  private static final String RETURN = "return_to_use";
  private static final String TERMINATION = "termination";
  private static final List<String> ORDER =
      List.of("precontemplation", "contemplation", PREPARATION, ACTION, MAINTENANCE);

  private final List<String> states;
  private final boolean[][] moves;

  private StageSpace(List<String> states) {
    this.states = List.copyOf(states);
    this.moves = new boolean[states.size()][states.size()];
  }

  /** Two stages, one after the other. */
  record Ends(String from, String to) implements Comparable<Ends> {
    /** With termination taken for maintenance. */
    static Ends of(String from, String to) {
      return new Ends(merged(from), merged(to));
    }

    private static String merged(String stage) {
      return stage.equals(TERMINATION) ? MAINTENANCE : stage;
    }

    @Override
    public int compareTo(Ends other) {
      int order = from.compareTo(other.from);
      return order == 0 ? to.compareTo(other.to) : order;
    }
  }

  /** What these pairs allow to be modelled. */
  static StageSpace of(Map<Ends, Long> pairs) {
    List<String> held = new ArrayList<>();
    for (String stage : ORDER) {
      if (standing(pairs, stage) >= FEWEST) {
        held.add(stage);
      }
    }
    if (held.contains(ACTION) && standing(pairs, RETURN) >= FEWEST) {
      held.add(RETURN);
    }
    StageSpace space = new StageSpace(held);
    for (int from = 0; from < held.size(); from++) {
      for (int to = 0; to < held.size(); to++) {
        space.moves[from][to] =
            space.isThinkable(from, to) && space.crossing(pairs, from, to) >= FEWEST;
      }
    }
    return space;
  }

  private static long standing(Map<Ends, Long> pairs, String stage) {
    long sum = 0;
    for (Map.Entry<Ends, Long> each : pairs.entrySet()) {
      boolean in = each.getKey().from().equals(stage) || each.getKey().to().equals(stage);
      sum += in ? each.getValue() : 0;
    }
    return sum;
  }

  private boolean isThinkable(int from, int to) {
    if (isReturn(to)) {
      return states.get(from).equals(ACTION);
    }
    if (isReturn(from)) {
      return states.get(to).equals(ACTION) || states.get(to).equals(PREPARATION);
    }
    return Math.abs(from - to) == 1;
  }

  private boolean isReturn(int state) {
    return states.get(state).equals(RETURN);
  }

  /** Pairs that cannot have come about without a move, or from a return to use not without it. */
  private long crossing(Map<Ends, Long> pairs, int from, int to) {
    long sum = 0;
    for (Map.Entry<Ends, Long> each : pairs.entrySet()) {
      int first = states.indexOf(each.getKey().from());
      int last = states.indexOf(each.getKey().to());
      if (first >= 0 && last >= 0 && crosses(first, last, from, to)) {
        sum += each.getValue();
      }
    }
    return sum;
  }

  private boolean crosses(int first, int last, int from, int to) {
    if (isReturn(to)) {
      return isReturn(last) && !isReturn(first);
    }
    if (isReturn(from)) {
      boolean toAction = states.get(to).equals(ACTION);
      return isReturn(first) && !isReturn(last) && (toAction ? last >= to : last <= to);
    }
    if (isReturn(first)) {
      return false;
    }
    if (isReturn(last)) {
      // From maintenance to a return to use leads by way of action.
      return from > to && first >= from && states.get(to).equals(ACTION);
    }
    return from < to ? first <= from && last >= to : first >= from && last <= to;
  }

  /** The stages, by key, in order. */
  List<String> states() {
    return states;
  }

  /** Whether there is anything to model: two stages with a move between them. */
  boolean isEmpty() {
    for (boolean[] row : moves) {
      for (boolean one : row) {
        if (one) {
          return false;
        }
      }
    }
    return true;
  }

  PanelModel model() {
    return PanelModel.of(moves);
  }

  /** How many moves the model has. */
  int size() {
    int n = 0;
    for (boolean[] row : moves) {
      for (boolean one : row) {
        n += one ? 1 : 0;
      }
    }
    return n;
  }

  /**
   * The same without those moves that none of these pairs crosses and that can be done without: the
   * step back from maintenance, and the one from action where a return to use leads there too.
   * Their rate is 0 where the likelihood is largest.
   */
  StageSpace seenIn(Map<Ends, Long> pairs) {
    StageSpace space = this;
    if (has(MAINTENANCE, ACTION) && crossing(pairs, at(MAINTENANCE), at(ACTION)) == 0) {
      space = space.without(MAINTENANCE, ACTION);
    }
    return space.hasDetour() && crossing(pairs, at(ACTION), at(PREPARATION)) == 0
        ? space.withoutStepBack()
        : space;
  }

  /** Whether two ways lead from action to preparation: the step back, and a return to use. */
  boolean hasDetour() {
    return has(ACTION, PREPARATION) && has(ACTION, RETURN) && has(RETURN, PREPARATION);
  }

  /** The same without the step back from action, where a return to use explains all of them. */
  StageSpace withoutStepBack() {
    return without(ACTION, PREPARATION);
  }

  private StageSpace without(String from, String to) {
    StageSpace less = new StageSpace(states);
    for (int i = 0; i < moves.length; i++) {
      System.arraycopy(moves[i], 0, less.moves[i], 0, moves.length);
    }
    less.moves[at(from)][at(to)] = false;
    return less;
  }

  private boolean has(String from, String to) {
    return at(from) >= 0 && at(to) >= 0 && moves[at(from)][at(to)];
  }

  private int at(String state) {
    return states.indexOf(state);
  }

  /** Whether the model can tell how a pair came about. */
  boolean holds(Ends pair) {
    int from = states.indexOf(pair.from());
    int to = states.indexOf(pair.to());
    return from >= 0 && to >= 0 && paths()[from][to];
  }

  private boolean[][] paths() {
    int n = states.size();
    boolean[][] path = new boolean[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(moves[i], 0, path[i], 0, n);
      path[i][i] = true;
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          path[i][j] |= path[i][k] && path[k][j];
        }
      }
    }
    return path;
  }

  /** The first move of the model that none of these pairs crosses, in words; null for none. */
  @Nullable String missing(Map<Ends, Long> pairs) {
    Map<Ends, Long> held = new TreeMap<>(pairs);
    held.keySet().removeIf(pair -> !holds(pair));
    for (int from = 0; from < moves.length; from++) {
      for (int to = 0; to < moves.length; to++) {
        if (moves[from][to] && crossing(held, from, to) == 0) {
          return "no move seen from " + words(from) + " to " + words(to);
        }
      }
    }
    return null;
  }

  private String words(int state) {
    return states.get(state).replace('_', ' ');
  }
}
