package cairn.reports.cli.store;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.reports.words.VariableWords;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The words for keys beside a store's tables: {@code labels} has a row for each key of each
 * vocabulary, those of deliveries too, with its place in the catalogue; {@code place(vocabulary,
 * key)} is that place, 0 for {@code all} and nothing for a key that is not there, so that answers
 * can be put in the order of the report. What is recorded at intake stands there as a vocabulary of
 * its own under the name of its column, and the columns under {@code variables}.
 */
final class StoreLabels {
  private static final String PLACE =
      "CREATE MACRO main.place(of_vocabulary, of_key) AS CASE WHEN of_key = 'all' THEN 0 ELSE"
          + " (SELECT min(l.place) FROM main.labels l"
          + " WHERE l.vocabulary = of_vocabulary AND l.key = of_key) END";

  private final List<String> rows = new ArrayList<>();

  private StoreLabels() {}

  /** Adds both to a database. */
  static void add(Statement statement, Catalogues catalogues) throws SQLException {
    StoreLabels labels = new StoreLabels();
    for (String vocabulary : Catalogues.vocabularies()) {
      labels.vocabulary(vocabulary, catalogues.vocabulary(vocabulary));
    }
    int place = 1;
    for (String variable : VariableWords.all()) {
      labels.row("variables", variable, VariableWords.variable(variable), place++);
      String vocabulary = VariableWords.vocabulary(variable);
      if (!vocabulary.isEmpty() && !vocabulary.equals(variable)) {
        labels.vocabulary(variable, catalogues.vocabulary(vocabulary));
      }
    }
    statement.execute(
        "CREATE TABLE main.labels (vocabulary VARCHAR, key VARCHAR, label VARCHAR, place INTEGER)");
    statement.execute("INSERT INTO main.labels VALUES " + String.join(", ", labels.rows));
    statement.execute(PLACE);
  }

  private void vocabulary(String name, Catalogue<?> catalogue) {
    int place = 1;
    for (String key : catalogue.keys()) {
      row(name, key, catalogue.label(key), place++);
    }
  }

  private void row(String vocabulary, String key, String label, int place) {
    rows.add("(" + text(vocabulary) + ", " + text(key) + ", " + text(label) + ", " + place + ")");
  }

  private static String text(String word) {
    return "'" + word.replace("'", "''") + "'";
  }
}
