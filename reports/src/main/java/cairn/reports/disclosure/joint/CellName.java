package cairn.reports.disclosure.joint;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a number stands.
 *
 * @param release in what was given to whom
 * @param table in which table of it
 * @param row key of the row; empty where the table has but one
 * @param column key of the column; empty where the table has but one
 */
public record CellName(Handout release, String table, String row, String column) {
  @Override
  public String toString() {
    return Stream.of(release.id(), table, row, column)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("/"));
  }
}
