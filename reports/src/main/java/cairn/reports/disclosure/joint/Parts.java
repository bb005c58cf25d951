package cairn.reports.disclosure.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A model taken apart where nothing hangs together: what is known of one part tells nothing of
 * another, so each is looked at by itself. The quarters of many years are parts, if no number runs
 * through them.
 */
final class Parts {
  private final JointModel model;
  private final int[] parent;

  private Parts(JointModel model) {
    this.model = model;
    this.parent = IntStream.range(0, model.unknowns()).toArray();
  }

  /**
   * The parts, in the order of their first unknowns; those in which nothing is shown or kept not.
   */
  static List<JointModel> of(JointModel model) {
    Parts parts = new Parts(model);
    model.facts().forEach(fact -> parts.join(Stream.of(fact.form())));
    model.implied().forEach(target -> parts.join(Stream.of(target.amount().form())));
    model.cells().forEach(cell -> parts.join(forms(cell)));
    return parts.taken();
  }

  private static Stream<LinearForm> forms(JointCell cell) {
    return Stream.concat(
        Stream.of(cell.amount().form()),
        Stream.concat(cell.printed().stream(), cell.hidden().stream()).map(Known::form));
  }

  private void join(Stream<LinearForm> forms) {
    int[] together =
        forms
            .flatMapToInt(form -> IntStream.range(0, form.size()).map(form::unknown))
            .map(this::root)
            .distinct()
            .sorted()
            .toArray();
    for (int each : together) {
      parent[each] = together[0];
    }
  }

  private int root(int unknown) {
    int root = unknown;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[unknown] = root;
    return root;
  }

  /** The part of a form; -1 for the sum of nothing. */
  private int part(LinearForm form) {
    return form.size() == 0 ? -1 : root(form.unknown(0));
  }

  private List<JointModel> taken() {
    int[] names = new int[parent.length];
    Map<Integer, Integer> sizes = new TreeMap<>();
    for (int unknown = 0; unknown < names.length; unknown++) {
      names[unknown] = sizes.merge(root(unknown), 1, Integer::sum) - 1;
    }
    Map<Integer, List<JointCell>> cells = new TreeMap<>();
    Map<Integer, List<Known>> facts = new TreeMap<>();
    Map<Integer, List<Target>> implied = new TreeMap<>();
    for (JointCell cell : model.cells()) {
      at(cells, cell.amount().form()).add(renamed(cell, names));
    }
    for (Known fact : model.facts()) {
      at(facts, fact.form()).add(renamed(fact, names));
    }
    for (Target target : model.implied()) {
      Amount amount = renamed(target.amount(), names);
      at(implied, target.amount().form())
          .add(new Target(target.name(), target.kind(), amount, target.least()));
    }
    Set<Integer> parts = new TreeSet<>(cells.keySet());
    parts.addAll(implied.keySet());
    return parts.stream()
        .map(
            part ->
                new JointModel(
                    model.profile(),
                    sizes.getOrDefault(part, 0),
                    cells.getOrDefault(part, List.of()),
                    facts.getOrDefault(part, List.of()),
                    implied.getOrDefault(part, List.of())))
        .toList();
  }

  private <T> List<T> at(Map<Integer, List<T>> parts, LinearForm form) {
    return parts.computeIfAbsent(part(form), k -> new ArrayList<>());
  }

  private static JointCell renamed(JointCell cell, int[] names) {
    return new JointCell(
        cell.name(),
        renamed(cell.amount(), names),
        cell.printed().stream().map(row -> renamed(row, names)).toList(),
        cell.hidden().stream().map(row -> renamed(row, names)).toList(),
        cell.seen(),
        cell.cost(),
        cell.isOut());
  }

  private static Amount renamed(Amount amount, int[] names) {
    return new Amount(amount.form().renamed(names), amount.value(), amount.isTold());
  }

  private static Known renamed(Known row, int[] names) {
    return new Known(row.form().renamed(names), row.least(), row.most());
  }
}
