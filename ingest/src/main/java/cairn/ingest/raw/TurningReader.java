package cairn.ingest.raw;

import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.check.SpelledCells;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.StudyId;
import cairn.ingest.keys.Pseudonym;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.source.field.DayForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how one column is made: one of id, code, copy, day, age, words and set. */
final class TurningReader {
  private static final String PERSON = ContractName.column(Client::id);
  private static final List<String> OF_A_PERSON =
      List.of(ContractName.column(Goal::id), ContractName.column(Goal::replaces));
  private static final String AGE = ContractName.column(Client::ageAtIntake);

  private static final List<String> KINDS =
      List.of("id", "code", "copy", "day", "age", "words", "set");

  private final Contract contract;

  TurningReader(Contract contract) {
    this.contract = contract;
  }

  /** The rule of a column, or null after a mistake. */
  @Nullable Turning read(Column column, YamlNode node) {
    YamlMapping yaml = node.mapping();
    List<String> named = new ArrayList<>();
    for (String kind : KINDS) {
      if (yaml.has(kind)) {
        named.add(kind);
      }
    }
    if (named.size() != 1) {
      node.mistake("one of " + String.join(", ", KINDS) + " was expected");
      return null;
    }
    String kind = named.get(0);
    Turning turning = turning(column, kind, yaml);
    yaml.finish();
    String instead = instead(column, kind);
    if (instead != null) {
      node.mistake(instead);
      return null;
    }
    return turning;
  }

  private Turning turning(Column column, String kind, YamlMapping yaml) {
    String from = yaml.text(kind);
    return switch (kind) {
      case "id" ->
          new Turning.Id(
              from,
              OF_A_PERSON.contains(column.name())
                  ? Pseudonym.Kind.OF_A_PERSON
                  : Pseudonym.Kind.PERSON);
      case "code" -> new Turning.Id(from, Pseudonym.Kind.NOBODY);
      case "copy" -> new Turning.Copy(from);
      case "day" -> new Turning.Day(from, form(yaml));
      case "age" -> new Turning.Age(from, yaml.text("on"), form(yaml));
      case "words" -> words(column, from, yaml);
      default -> {
        valid(column, from, yaml.keyNode("set"));
        yield new Turning.Fixed(from);
      }
    };
  }

  private static DayForm form(YamlMapping yaml) {
    DayForm form = yaml.optionalOne("order", DayForm.class);
    return form == null ? DayForm.ISO : form;
  }

  private Turning words(Column column, String from, YamlMapping yaml) {
    Map<String, String> keys = new LinkedHashMap<>();
    yaml.mapping("keys")
        .entries()
        .forEach(
            (word, node) -> {
              String key = node.text();
              if (key != null) {
                valid(column, key, node);
                keys.put(word, key);
              }
            });
    String other = yaml.optionalText("other");
    if (other != null) {
      valid(column, other, yaml.keyNode("other"));
    }
    return new Turning.Words(from, keys, other);
  }

  /** What a rule writes itself is held against the contract at once. */
  private void valid(Column column, String value, YamlNode node) {
    if (SpelledCells.of(column, contract.catalogues()).broken(value) != null) {
      node.mistake("a value that " + column.name() + " can have was expected");
    }
  }

  /** What a column must be made by in place of a kind of rule, or null where the kind is right. */
  private static @Nullable String instead(Column column, String kind) {
    boolean isId =
        column.type() == ColumnType.TEXT && StudyId.PATTERN.equals(column.constraints().pattern());
    if (column.name().equals(PERSON) || OF_A_PERSON.contains(column.name())) {
      return kind.equals("id") ? null : column.name() + " is made by id alone";
    }
    if (isId) {
      return List.of("code", "words", "set").contains(kind)
          ? null
          : column.name() + " is made by code, words or set: nothing goes on as it is in an id";
    }
    if (List.of("id", "code").contains(kind)) {
      return column.name() + " is no id: copy, day, words or set was expected";
    }
    if (kind.equals("age") && !column.name().equals(AGE)) {
      return "age makes " + AGE + " alone";
    }
    boolean isDay = column.type() == ColumnType.DATE;
    return isDay != kind.equals("day") && !kind.equals("set")
        ? column.name() + (isDay ? " is made by day" : " is no day")
        : null;
  }
}
