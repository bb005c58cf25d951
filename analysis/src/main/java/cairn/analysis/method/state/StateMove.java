package cairn.analysis.method.state;

/**
 * A move from one state to another, by their places.
 *
 * @param from place of the state that is left
 * @param to place of the state that is entered
 */
record StateMove(int from, int to) {}
