package cairn.ingest.engine.mapping;

import cairn.ingest.catalogue.Nearest;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what DuckDB finds wrong with a statement so that somebody can mend it: the line, the name,
 * the columns there are; and nothing of a row.
 */
final class ErrorWords {
  private static final Pattern NO_COLUMN =
      Pattern.compile("(?:Referenced column|does not have a column named) \"([^\"]+)\"");

  private final Collection<LoadedSource> sources;

  /**
   * Words for statements over some sources.
   *
   * @param sources the sources
   */
  ErrorWords(Collection<LoadedSource> sources) {
    this.sources = sources;
  }

  /** What is wrong with a statement that names what is not there. */
  Finding aboutStatement(CheckedStatement statement, DuckDbError error) {
    String first = error.message().lines().findFirst().orElse("cannot be run");
    Matcher column = NO_COLUMN.matcher(first);
    if (column.find()) {
      return noColumn(statement, error, column.group(1));
    }
    if (error.call() != null) {
      return finding(
          statement,
          error,
          "cannot work out "
              + error.call()
              + "; the columns of a source are text, which try_cast and try_strptime turn into"
              + " numbers and dates",
          null);
    }
    return finding(statement, error, "cannot be run: " + first, null);
  }

  private Finding noColumn(CheckedStatement statement, DuckDbError error, String name) {
    List<String> there = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (LoadedSource source : sources) {
      if (statement.reads().contains(source.name())) {
        there.add(source.name() + " has " + Names.columns(source.header()));
        columns.addAll(source.header());
      }
    }
    String expected =
        "names " + name + ", which is no column there" + (there.isEmpty() ? "" : "; ");
    return finding(
        statement, error, expected + String.join("; ", there), Nearest.of(name, columns));
  }

  private static Finding finding(
      CheckedStatement statement, DuckDbError error, String expected, @Nullable String hint) {
    SqlFile file = statement.file();
    int line = error.position() < 0 ? 0 : file.line(error.position());
    return file.finding(Rule.SQL_NOT_UNDERSTOOD, line, expected, hint);
  }

  /**
   * What is wrong with a row that a statement cannot work out.
   *
   * @param where the places in the sources, in words; empty where they are not known
   */
  static Finding aboutCell(SqlFile file, DuckDbError error, int line, String where) {
    String expected =
        switch (error.type().toLowerCase(Locale.ROOT)) {
          case "conversion" ->
              "meets a text that is not of the type asked for; try_cast gives NULL in its place";
          case "invalid input" ->
              "meets a text that a function does not take; try_strptime in place of strptime, or"
                  + " try(...), gives NULL in its place";
          case "out of range" -> "meets a number or a date that is too large; try(...) gives NULL";
          default -> "cannot work out a row; try(...) gives NULL in its place";
        };
    if (error.message().startsWith("More than one row returned by a subquery")) {
      expected = "takes one value from a SELECT that gives several rows; choose one, as with max";
    }
    return file.finding(
        Rule.SQL_FAILED, line, where.isEmpty() ? expected : expected + ": " + where, null);
  }
}
