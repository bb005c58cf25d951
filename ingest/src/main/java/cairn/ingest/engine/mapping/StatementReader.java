package cairn.ingest.engine.mapping;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a file as one SELECT with the parser of the engine that runs it, and checks it. */
final class StatementReader {
  private static final String ONE_SELECT =
      "holds something else than one SELECT; a mapping only asks, it sets, loads, makes and"
          + " writes nothing";

  private final DuckDb duck;
  private final Collection<String> sources;

  /**
   * A reader.
   *
   * @param sources the names of the sources
   */
  StatementReader(DuckDb duck, Collection<String> sources) {
    this.duck = duck;
    this.sources = sources;
  }

  /** The statement of a file, or null when findings refuse it. */
  @Nullable CheckedStatement read(SqlFile file, List<Finding> findings) {
    JsonNode answer;
    try {
      answer = duck.tree(file.text());
    } catch (JsonProcessingException e) {
      findings.add(file.finding(Rule.SQL_NOT_UNDERSTOOD, 0, "is nested too deeply", null));
      return null;
    }
    if (answer.path("error").asBoolean()) {
      findings.add(wrong(file, answer));
      return null;
    }
    JsonNode statements = answer.path("statements");
    if (statements.size() != 1 || !(statements.get(0).path("node") instanceof ObjectNode tree)) {
      findings.add(file.finding(Rule.SQL_NOT_ALLOWED, secondLine(file), ONE_SELECT, null));
      return null;
    }
    StatementCheck check = new StatementCheck(file, sources, findings);
    return check.passes(tree)
        ? new CheckedStatement(file, tree, check.reads(), check.texts(), check.ambient())
        : null;
  }

  private Finding wrong(SqlFile file, JsonNode answer) {
    String message = answer.path("error_message").asText();
    if (!answer.path("error_type").asText().toLowerCase(Locale.ROOT).equals("parser")) {
      return file.finding(Rule.SQL_NOT_ALLOWED, lineOfOther(file), ONE_SELECT, null);
    }
    long position = answer.path("position").asLong(-1);
    return file.finding(
        Rule.SQL_NOT_UNDERSTOOD,
        position < 0 ? 0 : file.line(position),
        "is not SQL that DuckDB understands: " + message.lines().findFirst().orElse(""),
        null);
  }

  /** The line of the first statement that is no SELECT: all that stands before it parses. */
  private int lineOfOther(SqlFile file) {
    String text = file.text();
    int start = 0;
    for (int end = text.indexOf(';'); end >= 0; end = text.indexOf(';', end + 1)) {
      if (isSelects(text.substring(0, end))) {
        start = end + 1;
      }
    }
    return file.lineAfter(start);
  }

  private static int secondLine(SqlFile file) {
    int first = file.text().indexOf(';');
    return first < 0 ? 0 : file.lineAfter(first + 1);
  }

  private boolean isSelects(String text) {
    try {
      return !duck.tree(text).path("error").asBoolean();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
