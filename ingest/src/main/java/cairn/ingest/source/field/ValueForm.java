package cairn.ingest.source.field;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Nearest;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Contract;
import cairn.ingest.source.field.FieldValue.Among;
import cairn.ingest.source.field.FieldValue.Boxes;
import cairn.ingest.source.field.FieldValue.Coded;
import cairn.ingest.source.field.FieldValue.Constant;
import cairn.ingest.source.field.FieldValue.Earliest;
import cairn.ingest.source.field.FieldValue.Joined;
import cairn.ingest.source.field.FieldValue.Plain;
import cairn.ingest.source.field.FieldValue.Several;
import cairn.ingest.source.field.FieldValue.Shifted;
import cairn.ingest.source.field.FieldValue.Sum;
import cairn.ingest.source.field.FieldValue.Ticked;
import cairn.ingest.source.field.FieldValue.Years;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wrote of a column: the name of a field, or a mapping that says more. */
final class ValueForm {
  private static final String BETWEEN = ", ";
  private static final String FORMS =
      "says nothing; write the name of a field, or {value: …}, {field: …, codes: …},"
          + " {field: …, days: …}, {field: …, prefix: …}, {years: [from, until]}, {join: […]},"
          + " {sum: […]}, {boxes: …, codes: …}, {ticked: …}, {several: …, codes: …} or"
          + " {earliest: …}";

  private final Contract contract;
  private final SourceFields fields;

  ValueForm(Contract contract, SourceFields fields) {
    this.contract = contract;
    this.fields = fields;
  }

  /** The value of a column, or null after a mistake. */
  @Nullable FieldValue read(YamlNode node, Column column) {
    if (node.isMapping()) {
      YamlMapping form = node.mapping();
      FieldValue value = of(form, column);
      form.finish();
      return value;
    }
    String name = field(node);
    if (name == null) {
      return null;
    }
    if (vocabulary(column) != null && !fields.choices(name).isEmpty()) {
      node.mistake(
          "holds codes, and "
              + column.name()
              + " keys of "
              + vocabulary(column)
              + "; write {field: "
              + name
              + ", codes: {…}} for the choices "
              + String.join(", ", fields.choices(name)));
    }
    return new Plain(name, "");
  }

  private @Nullable FieldValue of(YamlMapping form, Column column) {
    if (form.has("value")) {
      return constant(form, column);
    }
    if (form.has("field")) {
      return ofField(form, column);
    }
    if (form.has("years")) {
      List<String> days = fields(form, "years");
      if (days.size() == 2) {
        return new Years(days.get(0), days.get(1));
      }
      form.mistake("years needs two fields of days: [from, until]");
      return null;
    }
    if (form.has("join")) {
      return joined(form, column);
    }
    if (form.has("sum")) {
      return new Sum(fields(form, "sum"));
    }
    if (form.has("earliest")) {
      String field = fieldOf(form, "earliest");
      return field == null ? null : new Earliest(field);
    }
    return choices(form, column);
  }

  private @Nullable FieldValue choices(YamlMapping form, Column column) {
    if (form.has("boxes")) {
      String field = form.text("boxes");
      Map<String, String> keys = new LinkedHashMap<>();
      codes(form, column, field)
          .forEach((choice, key) -> keys.put(boxOf(form, field, choice), key));
      return new Boxes(keys);
    }
    if (form.has("ticked")) {
      return ticked(form);
    }
    if (form.has("several")) {
      String field = fieldOf(form, "several");
      String between = form.optionalText("between");
      Map<String, String> keys = codes(form, column, "");
      return field == null ? null : new Several(field, between == null ? BETWEEN : between, keys);
    }
    form.mistake(FORMS);
    return null;
  }

  private @Nullable FieldValue ticked(YamlMapping form) {
    String in = form.has("in") ? fieldOf(form, "in") : null;
    String between = form.optionalText("between");
    if (in != null) {
      return new Among(in, between == null ? BETWEEN : between, form.text("ticked"));
    }
    String box = fieldOf(form, "ticked");
    return box == null ? null : new Ticked(box);
  }

  private FieldValue constant(YamlMapping form, Column column) {
    String text = form.text("value");
    YamlNode node = form.child("value");
    String vocabulary = vocabulary(column);
    if (vocabulary != null && node != null) {
      requireKey(node, text, vocabulary);
    }
    return new Constant(text);
  }

  private @Nullable FieldValue ofField(YamlMapping form, Column column) {
    String field = fieldOf(form, "field");
    Integer days = form.optionalInteger("days");
    String prefix = form.optionalText("prefix");
    Map<String, String> codes =
        form.has("codes") && field != null ? codes(form, column, field) : Map.of();
    if (field == null) {
      return null;
    }
    if (days != null) {
      return new Shifted(field, days);
    }
    return codes.isEmpty()
        ? new Plain(field, prefix == null ? "" : prefix)
        : new Coded(field, codes);
  }

  private @Nullable FieldValue joined(YamlMapping form, Column column) {
    List<FieldValue> parts = new ArrayList<>();
    for (YamlNode item : form.items("join")) {
      FieldValue part = read(item, column);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? null : new Joined(parts);
  }

  /** What each choice means, held against the choices there are and the vocabulary. */
  private Map<String, String> codes(YamlMapping form, Column column, String field) {
    Map<String, String> codes = new LinkedHashMap<>();
    String vocabulary = vocabulary(column);
    List<String> choices = fields.choices(field);
    YamlMapping written = form.mapping("codes");
    written
        .entries()
        .forEach(
            (choice, key) -> {
              String text = key.text();
              if (!choices.isEmpty() && !choices.contains(choice)) {
                String expected = "is none of the choices of the field: ";
                written.keyNode(choice).mistake(expected + String.join(", ", choices));
              }
              if (text != null && vocabulary != null && !text.isEmpty()) {
                requireKey(key, text, vocabulary);
              }
              codes.put(choice, text == null ? "" : text);
            });
    if (codes.isEmpty()) {
      form.mistake("needs codes: what each choice means");
    }
    return codes;
  }

  private void requireKey(YamlNode node, String text, String vocabulary) {
    Catalogue<?> catalogue = contract.catalogues().vocabulary(vocabulary);
    if (catalogue.key(text) == null) {
      node.mistake("a key of " + vocabulary + " was expected", catalogue.nearest(text));
    }
  }

  private static @Nullable String vocabulary(Column column) {
    return column.type() == ColumnType.TEXT || column.type() == ColumnType.LIST
        ? column.constraints().vocabulary()
        : null;
  }

  private String boxOf(YamlMapping form, String field, String choice) {
    String box = fields.box(field, choice);
    if (!fields.names().contains(box)) {
      form.mistake("has no box of this choice; a field with a column a choice was expected");
    }
    return box;
  }

  private @Nullable String fieldOf(YamlMapping form, String key) {
    YamlNode node = form.child(key);
    return node == null ? null : field(node);
  }

  private List<String> fields(YamlMapping form, String key) {
    List<String> names = new ArrayList<>();
    for (YamlNode item : form.items(key)) {
      String name = key.equals("years") ? known(item) : field(item);
      if (name != null) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** A field that may become a column; null after a mistake. */
  private @Nullable String field(YamlNode node) {
    String name = known(node);
    String refusal = name == null ? null : fields.refusal(withoutPerson(name));
    if (refusal != null) {
      node.mistake(refusal);
      return null;
    }
    return name;
  }

  private @Nullable String known(YamlNode node) {
    String name = node.text();
    if (name != null && !fields.names().contains(withoutPerson(name))) {
      node.mistake(
          "is no field of the source; a constant is written {value: …}",
          Nearest.of(withoutPerson(name), fields.names()));
      return null;
    }
    return name;
  }

  private static String withoutPerson(String name) {
    return name.startsWith(SourceFields.OF_PERSON)
        ? name.substring(SourceFields.OF_PERSON.length())
        : name;
  }
}
