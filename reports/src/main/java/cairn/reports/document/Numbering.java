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

  /** Refuses ids that repeat and notes that point at no id. */
  void check(List<Section> sections) {
    if (!repeated.isEmpty()) {
      throw new IllegalArgumentException("ids repeat in the report: " + repeated);
    }
    List<String> lost = new ArrayList<>();
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        for (Note note : notes(block)) {
          if (!note.target().isEmpty() && !knows(note.target())) {
            lost.add(note.target());
          }
        }
      }
    }
    if (!lost.isEmpty()) {
      throw new IllegalArgumentException("notes point at no place of the report: " + lost);
    }
  }

  private static List<Note> notes(Block block) {
    if (block instanceof Block.FigureBlock f) {
      return f.notes();
    } else if (block instanceof Block.TableBlock t) {
      return t.notes();
    }
    return block instanceof Block.Notes n ? n.notes() : List.of();
  }

  private boolean knows(String id) {
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
