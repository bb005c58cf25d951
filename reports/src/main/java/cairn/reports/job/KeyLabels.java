package cairn.reports.job;

import cairn.analysis.question.outcome.DefinitionRow;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.researcher.HandedTable;
import cairn.reports.script.LabelledTable;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for the keys that the published tables hold, column by column. */
final class KeyLabels {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");

  /** A column with more different texts holds names or sentences, not keys. */
  private static final int MOST_KEYS = 100;

  private final ReportMaterial material;
  private final Map<String, String> definitions = new LinkedHashMap<>();

  KeyLabels(ReportMaterial material) {
    this.material = material;
    material
        .rows(DefinitionRow.TABLE)
        .forEach(row -> definitions.put(row.definition(), row.wording().label()));
  }

  /** Every table handed to researchers. */
  List<LabelledTable> of(List<HandedTable> tables) {
    return tables.stream().map(this::table).toList();
  }

  /** The same in one table: which key of which column means what. */
  static PublishedTable table(List<LabelledTable> tables) {
    List<List<Value>> rows = new ArrayList<>();
    for (LabelledTable table : tables) {
      for (LabelledTable.Variable variable : table.variables()) {
        for (LabelledTable.Word word : variable.words()) {
          rows.add(
              List.of(
                  Value.text(table.name()),
                  Value.text(variable.name()),
                  Value.text(word.key()),
                  Value.text(word.label())));
        }
      }
    }
    return PublishedTable.of(
        "labels",
        "Words for keys",
        List.of(
            TableColumn.text("table", "Table"),
            TableColumn.text("column", "Column"),
            TableColumn.text("value", "What a cell holds"),
            TableColumn.text("label", "What it means")),
        rows);
  }

  private LabelledTable table(HandedTable handed) {
    Table table = handed.table();
    List<Row> rows = handed.rows();
    List<LabelledTable.Variable> variables = new ArrayList<>();
    for (int at = 0; at < table.columns().size(); at++) {
      variables.add(variable(table.columns().get(at), at, rows));
    }
    return new LabelledTable(table.name(), Words.capital(table.description()), variables);
  }

  private LabelledTable.Variable variable(Column column, int at, List<Row> rows) {
    LabelledTable.Kind kind =
        switch (column.type()) {
          case INTEGER -> LabelledTable.Kind.WHOLE;
          case NUMBER -> LabelledTable.Kind.DECIMAL;
          default -> LabelledTable.Kind.TEXT;
        };
    Set<String> texts = new TreeSet<>();
    int width = 1;
    if (kind == LabelledTable.Kind.TEXT) {
      for (Row row : rows) {
        Object value = row.value(at);
        if (value != null) {
          texts.add(value.toString());
          width = Math.max(width, value.toString().getBytes(StandardCharsets.UTF_8).length);
        }
      }
    }
    List<LabelledTable.Word> words = column.type() == ColumnType.TEXT ? words(texts) : List.of();
    return new LabelledTable.Variable(
        column.name(), Words.capital(column.description()), kind, width, words);
  }

  private List<LabelledTable.Word> words(Set<String> keys) {
    String vocabulary = vocabulary(keys);
    Set<String> taken = new HashSet<>();
    List<LabelledTable.Word> words = new ArrayList<>();
    for (String key : keys) {
      String label = label(vocabulary, key);
      if (label == null || keys.size() > MOST_KEYS && !definitions.containsKey(key)) {
        return List.of();
      }
      words.add(new LabelledTable.Word(key, taken.add(label) ? label : label + " (" + key + ")"));
    }
    return words;
  }

  /** The vocabulary that most of the keys are of. */
  private String vocabulary(Set<String> keys) {
    String found = "";
    long most = 0;
    for (String each : Catalogues.vocabularies()) {
      long known = keys.stream().filter(key -> material.labels().isKnown(each, key)).count();
      if (known > most) {
        found = each;
        most = known;
      }
    }
    return found;
  }

  private @Nullable String label(String vocabulary, String key) {
    String definition = definitions.get(key);
    if (definition != null) {
      return definition;
    }
    return KEY.matcher(key).matches() ? Words.capital(material.labels().of(vocabulary, key)) : null;
  }
}
