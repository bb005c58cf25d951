package cairn.reports.cli.audit;

import cairn.reports.disclosure.joint.Amount;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.Handout;
import cairn.reports.disclosure.joint.JointBuilder;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Midpoint;
import cairn.reports.disclosure.joint.SmallHidden;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry of counts for every combination of some attributes. Each of its tables is shown with all
 * its totals; a cell that two tables have is one cell. Its own rule asks only that a reader must
 * reckon with {@code K} or more in place of a number from 1 to {@code K - 1}.
 */
final class CountedTables {
  private final String name;
  private final JsonNode entry;
  private final @Nullable DisclosureRule asked;
  private final List<Integer> sizes;
  private final Map<List<Integer>, Amount> counts = new TreeMap<>(CountedTables::inOrder);

  CountedTables(String name, JsonNode entry, @Nullable DisclosureRule asked) {
    this.name = name;
    this.entry = entry;
    this.asked = asked;
    this.sizes = Json.sizes(entry, "dims");
  }

  JointModel model() {
    SmallHidden own = new SmallHidden("at-least-K", Json.count(entry, "K"), false, true);
    JointBuilder joint = new JointBuilder(asked == null ? own : asked, Map.of());
    read(joint, Json.list(entry, "data"), List.of());
    Handout shown = new Handout(name, "");
    Map<String, Amount> cells = new TreeMap<>();
    Set<String> margins = new HashSet<>();
    for (JsonNode table : Json.list(entry, "tables")) {
      List<Integer> attributes = Json.places(table, "tables", sizes.size());
      if (attributes.size() > sizes.size()) {
        throw new IllegalArgumentException("tables has an attribute twice");
      }
      Map<String, Amount> sums = new TreeMap<>();
      counts.forEach((at, count) -> addTo(sums, margins, attributes, at, count));
      sums.forEach(cells::putIfAbsent);
    }
    // What hiding a total costs is nobody's to say here; only rounding tells totals from counts.
    boolean isRounded = asked instanceof Midpoint;
    cells.forEach(
        (cell, amount) -> {
          if (isRounded && margins.contains(cell)) {
            joint.total(shown.cell(cell, "", ""), amount);
          } else {
            joint.count(shown.cell(cell, "", ""), amount);
          }
        });
    return asked == null ? joint.buildCellsOnly() : joint.build();
  }

  private void read(JointBuilder joint, JsonNode data, List<Integer> at) {
    if (at.size() == sizes.size()) {
      counts.put(at, joint.unknown(Json.count(data, "data", Integer.MAX_VALUE)));
      return;
    }
    if (!data.isArray() || data.size() != sizes.get(at.size())) {
      throw new IllegalArgumentException("data has not the size that dims says");
    }
    for (int i = 0; i < data.size(); i++) {
      List<Integer> deeper = new ArrayList<>(at);
      deeper.add(i);
      read(joint, data.get(i), List.copyOf(deeper));
    }
  }

  /** Adds a count to the cell of each set of the attributes, down to the total. */
  private static void addTo(
      Map<String, Amount> cells,
      Set<String> margins,
      List<Integer> attributes,
      List<Integer> at,
      Amount count) {
    for (int set = 0; set < 1 << attributes.size(); set++) {
      List<String> named = new ArrayList<>();
      for (int i = 0; i < attributes.size(); i++) {
        if ((set >> i & 1) == 1) {
          named.add(attributes.get(i) + "=" + at.get(attributes.get(i)));
        }
      }
      String cell = named.isEmpty() ? "TOTAL" : String.join("|", named);
      cells.merge(cell, count, Amount::plus);
      if (named.size() < attributes.size()) {
        margins.add(cell);
      }
    }
  }

  private static int inOrder(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = Integer.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
