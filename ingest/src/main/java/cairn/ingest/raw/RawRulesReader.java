package cairn.ingest.raw;

import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.Nearest;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.StudyId;
import cairn.ingest.contract.Table;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code rules.yaml}. Everything that is wrong is told at once, by its line and without what
 * stands there.
 */
final class RawRulesReader {
  private final Contract contract;
  private final Mistakes mistakes = new Mistakes();

  private RawRulesReader(Contract contract) {
    this.contract = contract;
  }

  /**
   * Reads rules.
   *
   * @param name the file's name, for messages
   * @throws Mistakes.MistakesException naming everything that is wrong
   */
  static RawRules read(Contract contract, String text, String name) {
    RawRulesReader reader = new RawRulesReader(contract);
    Optional<YamlNode> root = YamlNode.read(new StringReader(text), name, reader.mistakes);
    reader.mistakes.throwIfAny();
    RawRules rules = reader.rules(root.orElseThrow().mapping());
    reader.mistakes.throwIfAny();
    return rules;
  }

  private RawRules rules(YamlMapping yaml) {
    YamlNode node = yaml.child("month");
    YearMonth month = node == null ? null : node.month();
    YamlNode named = yaml.child("program");
    String program = named == null ? null : named.text();
    if (named != null && program != null && !StudyId.isValid(program)) {
      named.mistake("program: an id was expected");
    }
    Map<String, YamlNode> entries = yaml.mapping("tables").entries();
    List<String> known = contract.tables().stream().map(Table::name).toList();
    entries.forEach(
        (name, each) -> {
          if (!known.contains(name)) {
            each.mistake(
                "a table was expected: " + String.join(", ", known), Nearest.of(name, known));
          }
        });
    if (entries.isEmpty()) {
      yaml.mistake("the key tables is missing, or names none");
    }
    List<RawTable> tables = new ArrayList<>();
    for (Table table : contract.tables()) {
      YamlNode entry = entries.get(table.name());
      if (entry != null) {
        tables.add(table(table, entry.mapping()));
      }
    }
    yaml.finish();
    return new RawRules(month, program, List.copyOf(tables));
  }

  private RawTable table(Table table, YamlMapping yaml) {
    String file = yaml.text("from");
    if (file.contains("/") || file.contains("\\") || file.startsWith(".")) {
      yaml.keyNode("from").mistake("the name of a file in the raw folder was expected");
    }
    String sheet = yaml.optionalText("sheet");
    Map<String, YamlNode> rules = yaml.mapping("columns").entries();
    List<String> known = table.columns().stream().map(Column::name).toList();
    rules.forEach(
        (name, node) -> {
          if (!known.contains(name)) {
            node.mistake(
                "a column of " + table.name() + " was expected: " + String.join(", ", known),
                Nearest.of(name, known));
          }
        });
    Map<Column, Turning> columns = new LinkedHashMap<>();
    Map<Column, Integer> lines = new LinkedHashMap<>();
    TurningReader turnings = new TurningReader(contract);
    for (Column column : table.columns()) {
      YamlNode node = rules.get(column.name());
      if (node != null) {
        lines.put(column, node.line());
        Turning turning = turnings.read(column, node);
        if (turning != null) {
          columns.put(column, turning);
        }
      } else if (column.required()) {
        yaml.mistake(table.name() + " needs a rule for " + column.name());
      }
    }
    yaml.finish();
    return new RawTable(table, file, sheet, columns, lines);
  }
}
