package cairn.ingest.engine.mapping;

import cairn.ingest.contract.Finding;
import cairn.ingest.engine.mapping.Lineage.Select;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source rows that a statement stopped at: expressions over one source are tried row by
 * row with DuckDB's {@code TRY}, which tells an error from a NULL.
 */
final class FailingRows {
  private static final int SHOWN = 3;

  /** An expression's error makes TRY give NULL, where IS NULL itself never does. */
  private static final String OF_ROWS =
      "SELECT rowid FROM source WHERE TRY((1) IS NULL) IS NULL ORDER BY rowid";

  private static final String OF_NONE = "SELECT 0 WHERE TRY((1) IS NULL) IS NULL";

  private final DuckDb duck;
  private final Map<String, LoadedSource> sources;

  FailingRows(DuckDb duck, Map<String, LoadedSource> sources) {
    this.duck = duck;
    this.sources = sources;
  }

  /** Says what the statement stopped at, with the rows where they are found. */
  Finding finding(CheckedStatement statement, DuckDbError error) {
    SqlFile file = statement.file();
    Lineage lineage = new Lineage(duck, sources.values());
    lineage.look(statement.tree().deepCopy(), Map.of());
    int line = error.position() < 0 ? 0 : file.line(error.position());
    for (boolean anywhere : new boolean[] {false, true}) {
      for (Select select : lineage.selects()) {
        List<ObjectNode> inner = SqlTree.expressions(select.node());
        Collections.reverse(inner);
        for (ObjectNode expression : inner) {
          if (anywhere || SqlTree.position(expression) == error.position()) {
            String where = where(select, expression);
            if (where != null) {
              return ErrorWords.aboutCell(
                  file, error, line == 0 ? line(file, expression) : line, where);
            }
          }
        }
      }
    }
    return ErrorWords.aboutCell(file, error, line, "");
  }

  /** The line of an expression, or of the first one inside it that has one. */
  private static int line(SqlFile file, ObjectNode expression) {
    return SqlTree.expressions(expression).stream()
        .mapToLong(SqlTree::position)
        .filter(position -> position >= 0)
        .mapToInt(file::line)
        .findFirst()
        .orElse(0);
  }

  /** The rows that an expression fails at, nothing where it needs none, null where it is sound. */
  private @Nullable String where(Select select, ObjectNode expression) {
    Set<String> columns = new LinkedHashSet<>();
    Set<Relation> over = new LinkedHashSet<>();
    for (ObjectNode part : SqlTree.expressions(expression)) {
      if (SqlTree.isOfClass(part, "COLUMN_REF")) {
        List<String> names = SqlTree.texts(part.path("column_names"));
        over.addAll(Relation.having(select.relations(), names));
        Relation.cells(select.relations(), names).forEach(cell -> columns.add(cell.column()));
      } else if (SqlTree.isOverRows(part)
          || SqlTree.isOfClass(part, "WINDOW")
          || SqlTree.isOfClass(part, "SUBQUERY")) {
        return null;
      }
    }
    if (columns.isEmpty() && over.isEmpty()) {
      return failing(OF_NONE, null, expression).isEmpty() ? null : "";
    }
    Relation relation = over.size() == 1 ? over.iterator().next() : null;
    ObjectNode table = relation == null ? null : relation.source();
    LoadedSource source = table == null ? null : sources.get(table.path("table_name").asText());
    if (table == null || source == null) {
      return null;
    }
    List<Long> rows = failing(OF_ROWS, table, expression);
    return rows.isEmpty() ? null : words(source, rows, columns);
  }

  private List<Long> failing(String asked, @Nullable ObjectNode table, ObjectNode expression) {
    Lineage parser = new Lineage(duck, List.of());
    if (!(parser.parsed(asked) instanceof ObjectNode probe)
        || !(probe.at("/where_clause/children/0/children/0/children") instanceof ArrayNode place)) {
      return List.of();
    }
    if (table != null) {
      probe.set("from_table", table.deepCopy());
    }
    place.set(0, (JsonNode) expression.deepCopy());
    List<Long> rows = new ArrayList<>();
    try (Statement statement = duck.connection().createStatement();
        ResultSet row = statement.executeQuery(duck.sql(SqlTree.statement(probe)))) {
      while (row.next()) {
        rows.add(row.getLong(1));
      }
      return rows;
    } catch (SQLException e) {
      return List.of(); // What cannot be tried alone, such as an expression with an alias.
    }
  }

  private static String words(LoadedSource source, List<Long> rows, Set<String> columns) {
    TreeSet<Long> shown = new TreeSet<>(rows.subList(0, Math.min(SHOWN, rows.size())));
    Set<Long> lines = new TreeSet<>(source.source().lines(shown).values());
    int more = rows.size() - shown.size();
    String which = columns.size() == 1 ? ", column " : ", columns ";
    return source.source().file()
        + (lines.size() == 1 ? " line " : " lines ")
        + Names.joined(lines)
        + (more > 0 ? " and " + more + " more" : "")
        + which
        + Names.joined(columns.stream().map(c -> Names.column(List.of(c), 0)).toList());
  }
}
