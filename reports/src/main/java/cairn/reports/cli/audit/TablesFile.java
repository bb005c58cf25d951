package cairn.reports.cli.audit;

import cairn.ingest.catalogue.SmallFile;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.SmallHidden;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of tables: a list of entries, or one. An entry with {@code cells} says of each which of
 * the unknowns it sums, its value, and whether it is hidden; one with {@code data} gives the counts
 * of every combination and which tables of them are shown, and has its cells hidden here.
 */
final class TablesFile {
  private final Path file;
  private final @Nullable DisclosureRule asked;

  /**
   * A file.
   *
   * @param asked the rule to hold it against; where there is none, entries with a rule have their
   *     own
   */
  TablesFile(Path file, @Nullable DisclosureRule asked) {
    this.file = file;
    this.asked = asked;
  }

  /**
   * The entries.
   *
   * @throws CommandFailure naming the entry and what is wrong with it, never a value
   */
  List<Example> read() throws IOException {
    JsonNode whole;
    try {
      whole = new ObjectMapper().readTree(SmallFile.TABLES.bytes(file));
    } catch (JsonProcessingException e) {
      throw wrong("line " + e.getLocation().getLineNr() + ": is no JSON");
    }
    List<Example> examples = new ArrayList<>();
    Iterable<JsonNode> entries = whole.isArray() ? whole : List.of(whole);
    for (JsonNode entry : entries) {
      examples.add(example(entry, examples.size() + 1));
    }
    if (examples.isEmpty()) {
      throw wrong("has no table");
    }
    return examples;
  }

  private Example example(JsonNode entry, int place) {
    JsonNode name = entry.has("name") ? entry.get("name") : entry.get("n");
    String called = name == null ? "table " + place : name.asText();
    try {
      if (entry.has("cells")) {
        DisclosureRule rule = asked == null ? SmallHidden.CMS_11 : asked;
        return new Example(called, new ShownCells(called, entry, rule).model());
      }
      if (entry.has("data")) {
        return new Example(called, new CountedTables(called, entry, asked).model());
      }
      throw new IllegalArgumentException("has neither cells nor data");
    } catch (IllegalArgumentException e) {
      throw wrong("entry " + place + ": " + e.getMessage());
    }
  }

  private CommandFailure wrong(String what) {
    return new CommandFailure(ExitCode.USAGE, file + ": " + what);
  }
}
