package cairn.ingest.engine.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a table in FROM offers to its SELECT.
 *
 * @param alias the name by which the SELECT calls it
 * @param source its place in the tree where it is a source itself, or null
 * @param outputs its columns
 * @param rows of each source, where the numbers of the first and last row stand, in SQL
 * @param carried columns that carry those numbers and that a star must leave out
 */
record Relation(
    String alias,
    @Nullable ObjectNode source,
    List<Output> outputs,
    Map<String, Ends> rows,
    List<String> carried) {

  /** A column with the source columns it is made of; its name is empty where it has none. */
  record Output(String name, Set<LoadedSource.Column> cells) {
    boolean isCalled(String other) {
      return Names.plain(name).equals(Names.plain(other));
    }
  }

  /** SQL for the numbers of the first and the last row, from 0. */
  record Ends(String first, String last) {}

  /** What nothing is known of. */
  static Relation unknown(String alias) {
    return new Relation(alias, null, List.of(), Map.of(), List.of());
  }

  boolean isCalled(String other) {
    return Names.plain(alias).equals(Names.plain(other));
  }

  /** The source columns that a name means among some tables; none where they do not have it. */
  static Set<LoadedSource.Column> cells(List<Relation> relations, List<String> names) {
    boolean qualified =
        names.size() > 1 && relations.stream().anyMatch(each -> each.isCalled(names.get(0)));
    Set<LoadedSource.Column> cells = new LinkedHashSet<>();
    for (Relation relation : having(relations, names)) {
      relation.outputs.stream()
          .filter(output -> output.isCalled(names.get(qualified ? 1 : 0)))
          .forEach(output -> cells.addAll(output.cells));
    }
    return cells;
  }

  /** The tables among some that have the column that a name means. */
  static List<Relation> having(List<Relation> relations, List<String> names) {
    List<Relation> called = relations;
    String column = names.get(0);
    if (names.size() > 1 && relations.stream().anyMatch(each -> each.isCalled(names.get(0)))) {
      called = relations.stream().filter(each -> each.isCalled(names.get(0))).toList();
      column = names.get(1);
    }
    List<Relation> having = new ArrayList<>();
    for (Relation relation : called) {
      for (Output output : relation.outputs) {
        if (output.isCalled(column)) {
          having.add(relation);
          break;
        }
      }
    }
    return having;
  }

  /** The outputs that a star stands for. */
  List<Output> starred(Set<String> excluded) {
    Set<String> left = new HashSet<>();
    excluded.forEach(name -> left.add(Names.plain(name)));
    return outputs.stream().filter(output -> !left.contains(Names.plain(output.name))).toList();
  }
}
