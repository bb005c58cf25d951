package cairn.reports.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers of sections, figures and tables, by id. Figures and tables are counted over the whole
 * report, each from 1.
 */
public final class Numbering {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> repeated = new ArrayList<>();
  private final Set<String> definitions = new HashSet<>();

  private Numbering() {}

  static Numbering of(List<Section> sections) {
    Numbering numbering = new Numbering();
    int figures = 0;
    int tables = 0;
    for (int s = 0; s < sections.size(); s++) {
      numbering.put(sections.get(s).id(), s + 1);
      for (Block block : sections.get(s).blocks()) {
        if (block instanceof Block.FigureBlock f) {
          numbering.put(f.id(), ++figures);
        } else if (block instanceof Block.TableBlock t) {
          numbering.put(t.id(), ++tables);
        } else if (block instanceof Block.Definitions d) {
          d.definitions().forEach(term -> numbering.define(term.id()));
        } else if (block instanceof Block.FoldedDefinitions d) {
          d.definitions().forEach(term -> numbering.define(term.id()));
        }
      }
    }
    return numbering;
  }

  /**
   * The number of the section, figure or table with this id.
   *
   * @throws IllegalArgumentException when the report has none
   */
  public int of(String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("no section, figure or table has id " + id);
    }
    return number;
  }

  /** Whether the report explains a term under this id. */
  public boolean defines(String id) {
    return definitions.contains(id);
  }

  /** Refuses ids that repeat. */
  void check() {
    if (!repeated.isEmpty()) {
      throw new IllegalArgumentException("ids repeat in the report: " + repeated);
    }
  }

  /** Refuses links that lead nowhere. */
  void checkTargets(List<String> targets) {
    List<String> lost = targets.stream().filter(target -> !knows(target)).toList();
    if (!lost.isEmpty()) {
      throw new IllegalArgumentException("notes point at no place of the report: " + lost);
    }
  }

  /** Whether the report has such a place. */
  boolean knows(String id) {
    return numbers.containsKey(id) || definitions.contains(id);
  }

  private void put(String id, int number) {
    if (knows(id)) {
      repeated.add(id);
    }
    numbers.put(id, number);
  }

  private void define(String id) {
    if (knows(id)) {
      repeated.add(id);
    }
    definitions.add(id);
  }
}
