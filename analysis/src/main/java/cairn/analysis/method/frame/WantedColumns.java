package cairn.analysis.method.frame;

import java.util.LinkedHashMap;
import java.util.Map;

/** The columns that a method asks of a file, and the role of each, in the order they are read. */
public final class WantedColumns {
  private final Map<String, ColumnRole> roles = new LinkedHashMap<>();

  /**
   * Asks for a column too; the same twice is once.
   *
   * @throws EstimateFailure when it is asked for in two roles
   */
  public void add(String name, ColumnRole role) {
    ColumnRole before = roles.put(name, role);
    if (before != null && before != role) {
      throw EstimateFailure.usage(
          "column " + name + " is asked for " + before.words() + " and " + role.words());
    }
  }

  /** The role of each column. */
  public Map<String, ColumnRole> roles() {
    return roles;
  }
}
