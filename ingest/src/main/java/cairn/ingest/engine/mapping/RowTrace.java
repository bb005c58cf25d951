package cairn.ingest.engine.mapping;

import cairn.ingest.engine.mapping.Lineage.Query;
import cairn.ingest.engine.mapping.Relation.Output;
import cairn.ingest.engine.mapping.statement.CheckedStatement;
import cairn.ingest.engine.mapping.statement.Names;
import cairn.ingest.engine.mapping.statement.SqlTree;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which source rows some rows of a made table come from: the statement is run once more with the
 * row numbers of its sources beside, in the same order, and held against the file row by row.
 */
final class RowTrace {
  private final DuckDb duck;
  private final CheckedStatement statement;
  private final Lineage lineage;
  private final ObjectNode tree;
  private final Query query;
  private final MadeIds ids;

  RowTrace(DuckDb duck, CheckedStatement statement, Collection<LoadedSource> sources, MadeIds ids) {
    this.duck = duck;
    this.statement = statement;
    this.ids = ids;
    this.lineage = new Lineage(duck, sources);
    this.tree = statement.tree().deepCopy();
    this.query = lineage.look(tree, Map.of());
  }

  /** The numbers of the first and last row of a source, from 0. */
  record Span(long first, long last) {}

  /** The source columns that a column is made of. */
  Set<LoadedSource.Column> cells(String column) {
    return query.outputs().stream()
        .filter(output -> output.isCalled(column))
        .findFirst()
        .map(Output::cells)
        .orElse(Set.of());
  }

  /**
   * Finds the rows.
   *
   * @param made the file of the table
   * @param lines the lines of the rows asked for
   * @return of each line the rows of each source; lines that cannot be traced are not in it
   */
  Map<Long, Map<String, Span>> rows(Path made, Set<Long> lines) {
    List<String> followed = List.copyOf(query.sources());
    if (followed.isEmpty()) {
      return Map.of();
    }
    try {
      List<MadeColumn> columns = duck.columns(statement.file().text());
      lineage.carry(tree, followed);
      String sql = duck.sql(SqlTree.statement(tree));
      String order = MadeColumn.order(columns);
      List<String> carried = new ArrayList<>();
      followed.forEach(name -> carried.addAll(List.of(Lineage.first(name), Lineage.last(name))));
      try (Statement asked = duck.connection().createStatement();
          ResultSet row =
              asked.executeQuery(
                  "SELECT %s, %s FROM (%s) ORDER BY %s"
                      .formatted(MadeColumn.selected(columns), Names.list(carried), sql, order))) {
        return sideBySide(made, lines, row, columns, followed);
      }
    } catch (SQLException e) {
      return Map.of(); // A statement that cannot take more columns is not traced.
    }
  }

  private Map<Long, Map<String, Span>> sideBySide(
      Path made, Set<Long> lines, ResultSet row, List<MadeColumn> columns, List<String> followed)
      throws SQLException {
    Map<Long, Map<String, Span>> found = new HashMap<>();
    try (RowReader file = InputFormat.read(made, null, InputFormat.COMMA)) {
      while (file.next()) {
        if (!row.next()) {
          return Map.of();
        }
        if (lines.contains(file.line())) {
          if (!isSame(file, row, columns)) {
            return Map.of();
          }
          found.put(file.line(), spans(row, columns.size(), followed));
        }
      }
      return row.next() ? Map.of() : found;
    }
  }

  private boolean isSame(RowReader file, ResultSet row, List<MadeColumn> columns)
      throws SQLException {
    String[] cells = new String[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      MadeColumn column = columns.get(i);
      cells[i] = ids.written(column.name(), column.cell(row, i + 1));
    }
    return Arrays.equals(cells, Arrays.copyOf(file.cells(), file.size()));
  }

  private static Map<String, Span> spans(ResultSet row, int before, List<String> followed)
      throws SQLException {
    Map<String, Span> spans = new TreeMap<>();
    for (int i = 0; i < followed.size(); i++) {
      long first = row.getLong(before + 1 + 2 * i);
      boolean none = row.wasNull();
      long last = row.getLong(before + 2 + 2 * i);
      if (!none) {
        spans.put(followed.get(i), new Span(first, last));
      }
    }
    return spans;
  }
}
