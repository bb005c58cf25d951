package cairn.analysis.statistic.multistate;

import cairn.analysis.statistic.NotEstimableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which moves a panel Markov model allows, and which states are entered at a time known exactly (as
 * death is), and which moves share the effect of a covariate.
 */
public final class PanelModel {
  private final int states;
  private final int[][] moves;
  private final boolean[] exact;

  private PanelModel(int states, int[][] moves, boolean[] exact) {
    this.states = states;
    this.moves = moves;
    this.exact = exact;
  }

  /**
   * A model in which a state can turn into another at once where {@code allowed} says so; the
   * diagonal is ignored. Each covariate has an effect of its own on each move.
   */
  public static PanelModel of(boolean[][] allowed) {
    List<int[]> moves = new ArrayList<>();
    for (int i = 0; i < allowed.length; i++) {
      for (int j = 0; j < allowed.length; j++) {
        if (i != j && allowed[i][j]) {
          moves.add(new int[] {i, j});
        }
      }
    }
    if (moves.isEmpty()) {
      throw new NotEstimableException("the model allows no move");
    }
    boolean[] exact = new boolean[allowed.length];
    return new PanelModel(allowed.length, moves.toArray(int[][]::new), exact);
  }

  /** The same model with these states entered at the very time of their observation. */
  public PanelModel exactlyObserved(int... entered) {
    boolean[] more = exact.clone();
    for (int state : entered) {
      more[state] = true;
    }
    return new PanelModel(states, moves, more);
  }

  int states() {
    return states;
  }

  int[][] moves() {
    return moves;
  }

  boolean isExact(int state) {
    return exact[state];
  }

  /** The name of a move, states numbered from 1 as in a transition table. */
  String name(int move) {
    return (moves[move][0] + 1) + " to " + (moves[move][1] + 1);
  }

  /** For each covariate and move the number of its parameter, after those of the moves. */
  int[][] parameters(int covariates) {
    int[][] index = new int[covariates][moves.length];
    int next = moves.length;
    for (int c = 0; c < covariates; c++) {
      for (int k = 0; k < moves.length; k++) {
        index[c][k] = next++;
      }
    }
    return index;
  }

  /** Refuses data with a move to where no path leads, by its states. */
  void requirePaths(PanelObservations data) {
    boolean[][] path = new boolean[states][states];
    for (int i = 0; i < states; i++) {
      path[i][i] = true;
    }
    for (int[] move : moves) {
      path[move[0]][move[1]] = true;
    }
    for (int k = 0; k < states; k++) {
      for (int i = 0; i < states; i++) {
        for (int j = 0; j < states; j++) {
          path[i][j] |= path[i][k] && path[k][j];
        }
      }
    }
    for (PanelObservations.Interval one : data.intervals()) {
      if (!path[one.from()][one.to()]) {
        throw new NotEstimableException(
            "a move from state "
                + (one.from() + 1)
                + " to state "
                + (one.to() + 1)
                + " was seen, but no allowed moves lead there");
      }
    }
  }

  /** The intensity matrix of given log intensities. */
  double[][] intensities(double[] logs) {
    double[][] q = new double[states][states];
    for (int k = 0; k < moves.length; k++) {
      double rate = Math.exp(logs[k]);
      q[moves[k][0]][moves[k][1]] = rate;
      q[moves[k][0]][moves[k][0]] -= rate;
    }
    return q;
  }

  @Override
  public String toString() {
    return states + " states, moves " + Arrays.deepToString(moves);
  }
}
