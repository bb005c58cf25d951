package cairn.ingest.engine.mapping;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.StudyId;
import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.Pseudonym;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.screen.IdColumn;
import cairn.ingest.screen.IdNaming;
import cairn.ingest.screen.Screen;
import cairn.ingest.screen.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ids of people and of their goals in a table that a mapping makes. With a key they are keyed
 * before the table is written, and held against the screen before that, for afterwards they would
 * tell nothing. Without a key they are written as they are, and screened when they are read.
 */
final class MadeIds {
  /** Written in place of what is no id: no id either, so that the reader names line and column. */
  private static final String NO_ID = "?";

  private static final String PERSON = ContractName.column(Client::id);
  private static final List<String> OF_A_PERSON =
      List.of(ContractName.column(Goal::id), ContractName.column(Goal::replaces));

  private final @Nullable IdKey key;
  private final Map<String, IdColumn> columns = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  MadeIds(@Nullable IdKey key) {
    this.key = key;
  }

  private static Pseudonym.@Nullable Kind kind(String column) {
    return column.equals(PERSON)
        ? Pseudonym.Kind.PERSON
        : OF_A_PERSON.contains(column) ? Pseudonym.Kind.OF_A_PERSON : null;
  }

  /** What is written for a cell. */
  String written(String column, String cell) {
    IdKey by = key;
    Pseudonym.Kind kind = by == null || cell.isBlank() ? null : kind(column);
    if (by == null || kind == null) {
      return cell;
    }
    String id = cell.strip();
    return StudyId.isValid(id) ? by.pseudonym(kind, id) : NO_ID;
  }

  /** Looks at a cell before it is keyed. */
  void see(String file, String column, long line, String cell) {
    Pseudonym.Kind kind = key == null ? null : kind(column);
    String id = cell.strip();
    if (kind == null || !StudyId.isValid(id)) {
      return;
    }
    IdNaming naming = kind == Pseudonym.Kind.PERSON ? IdNaming.PERSON : IdNaming.OF_A_PERSON;
    Rule rule =
        columns
            .computeIfAbsent(column, name -> new IdColumn(naming, file.equals("clients.csv")))
            .see(line, id);
    if (rule != null) {
      String says = "holds what looks like " + Screen.kind(rule) + IdColumn.WAY_ON;
      findings.add(Finding.of(rule, new Location(file, line, column), says));
    }
  }

  /** What the ids of a table that is written look like; then it is ready for the next. */
  List<Finding> atEnd(String file) {
    List<Finding> all = new ArrayList<>(findings);
    columns.forEach(
        (column, ids) -> {
          Suspicion found = ids.atEnd();
          if (found != null) {
            Location at = new Location(file, found.line(), column);
            all.add(Finding.of(found.rule(), at, found.says()));
          }
        });
    columns.clear();
    findings.clear();
    return all;
  }
}
