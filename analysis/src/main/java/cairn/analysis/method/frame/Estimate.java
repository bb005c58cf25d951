package cairn.analysis.method.frame;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer of a method.
 *
 * @param title the method's name
 * @param tables its figures, in order
 * @param notes what a reader must know beside them: reference levels, intervals, the paper
 */
public record Estimate(String title, List<FigureTable> tables, List<String> notes) {
  /** Keeps its own lists. */
  public Estimate {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  /** Every number of every table. */
  public List<FigureValue> figures() {
    return tables.stream().flatMap(table -> table.figures().stream()).toList();
  }

  /** The same with more notes behind its own. */
  public Estimate withNotes(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Estimate(title, tables, all);
  }
}
