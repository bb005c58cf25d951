package cairn.analysis.job;

import cairn.analysis.question.Question;
import cairn.analysis.table.Tally;
import java.io.Serializable;
import java.util.List;

/**
 * What every question has counted, in their order, for any part of the people: everything adds up,
 * so the tallies of everybody are the sums over parts in any order.
 *
 * @param list one a question
 */
record Tallies(List<Tally> list) implements Serializable {
  /** Keeps a copy. */
  Tallies {
    list = List.copyOf(list);
  }

  /** Tallies of nobody. */
  static Tallies none(List<Question<?>> questions) {
    return new Tallies(questions.stream().map(question -> (Tally) question.nothing()).toList());
  }

  /** Those of the first questions only. */
  Tallies ofFirst(int questions) {
    return new Tallies(list.subList(0, questions));
  }

  /**
   * The tally of a question.
   *
   * @throws IllegalArgumentException when none of these questions has such a tally
   */
  <T extends Tally> T get(Class<T> type) {
    return list.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no question has " + type.getName()));
  }

  /** The sum of two; the first has the other's numbers too. */
  static Tallies sum(Tallies one, Tallies other) {
    for (int i = 0; i < one.list.size(); i++) {
      one.list.get(i).merge(other.list.get(i));
    }
    return one;
  }
}
