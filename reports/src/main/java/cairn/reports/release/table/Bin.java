package cairn.reports.release.table;

import java.util.List;

/**
 * Categories of a measure that are counted together.
 *
 * @param key the word in files: the category's own, or {@code rest} for all but one
 * @param of keys of the categories, at least one
 */
public record Bin(String key, List<String> of) {
  /** The key of a bin that holds all categories but one. */
  public static final String REST = "rest";

  /** Keeps a copy. */
  public Bin {
    of = List.copyOf(of);
  }

  /** The bin of these categories in a level of so many bins. */
  public static Bin of(List<String> categories, int bins) {
    boolean isRest = bins == 2 && categories.size() > 1;
    return new Bin(isRest ? REST : String.join("_or_", categories), categories);
  }
}
