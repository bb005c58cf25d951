package cairn.ingest.source.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a sheet's header stands.
 *
 * @param names the names, from the first to the last that is not empty
 * @param first the column of the first, from 0
 * @param line its row, from 1
 */
public record SheetHeader(List<String> names, int first, long line) {
  private static final int ENOUGH = 2;

  /**
   * The header in a row, or null where the row is none.
   *
   * @param columns names of columns, two of which make a header; where there are none any row does
   */
  public static @Nullable SheetHeader in(
      String[] cells, int size, long line, List<String> columns) {
    int enough = Math.min(ENOUGH, columns.size());
    List<String> names = new ArrayList<>();
    int first = -1;
    long known = 0;
    for (int i = 0; i < size; i++) {
      String name = cells[i].strip();
      first = first < 0 && !name.isEmpty() ? i : first;
      known += columns.contains(name.toLowerCase(Locale.ROOT)) ? 1 : 0;
      if (first >= 0) {
        names.add(name);
      }
    }
    return known < enough || first < 0 ? null : new SheetHeader(List.copyOf(names), first, line);
  }
}
