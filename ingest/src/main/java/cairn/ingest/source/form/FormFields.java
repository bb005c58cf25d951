package cairn.ingest.source.form;

import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.contract.Contract;
import cairn.ingest.source.field.DayForm;
import cairn.ingest.source.field.MadeMapping;
import cairn.ingest.source.field.SourcePerson;
import cairn.ingest.source.field.TableEntry;
import cairn.ingest.source.field.TableForms;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of a form.
 *
 * @param layout its tables and times
 * @param person who a row is about
 * @param entries of what the tables are made
 */
record FormFields(Layout layout, SourcePerson person, List<TableEntry> entries) {
  /** The first answer of a day counts, the last, or all. */
  static final String FIRST = "first";

  static final String LAST = "last";
  private static final String ALL = "all";

  /**
   * A table of the form.
   *
   * @param columns its columns
   * @param parent the table whose rows its rows name, or null
   * @param link its column that names a row of the parent, and the parent's that is named
   */
  record Part(List<String> columns, @Nullable String parent, List<String> link) {}

  /**
   * Where things are.
   *
   * @param parts tables by name
   * @param dates how days are written
   * @param time the field with the time of an answer
   * @param sameDay which of the answers of a person on a day count
   */
  record Layout(Map<String, Part> parts, DayForm dates, String time, String sameDay) {

    /** A table and all above it, itself first. */
    List<String> chain(String part) {
      List<String> chain = new ArrayList<>();
      for (String at = part; at != null && !chain.contains(at); ) {
        chain.add(at);
        Part of = parts.get(at);
        at = of == null ? null : of.parent();
      }
      return chain;
    }

    /** The table that has a column: the table itself, or the nearest above; null for none. */
    @Nullable String owner(String part, String column) {
      return chain(part).stream()
          .filter(at -> Objects.requireNonNull(parts.get(at)).columns().contains(column))
          .findFirst()
          .orElse(null);
    }

    /** The tables that have a column, or a table above them. */
    @Nullable String withColumn(String column) {
      return parts.keySet().stream()
          .filter(part -> Objects.requireNonNull(parts.get(part)).columns().contains(column))
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * Reads what the user says.
   *
   * @throws SmallFile.Refused when the file cannot be read
   * @throws Mistakes.MistakesException naming everything that is wrong
   */
  static FormFields read(Path folder, List<FormPart> seen, Contract contract)
      throws SmallFile.Refused {
    String text = SmallFile.FIELDS.text(folder.resolve(MadeMapping.FIELDS));
    Mistakes mistakes = new Mistakes();
    FormFields fields =
        YamlNode.read(new StringReader(text), MadeMapping.FIELDS, mistakes)
            .map(root -> of(root.mapping(), seen, contract))
            .orElse(null);
    mistakes.throwIfAny();
    return Objects.requireNonNull(fields, "a file without a document has a mistake");
  }

  private static FormFields of(YamlMapping root, List<FormPart> seen, Contract contract) {
    Map<String, Part> parts = parts(root.mapping("parts"), seen);
    SourcePerson person = SourcePerson.read(root);
    DayForm dates = root.one("dates", DayForm.class);
    String time = root.text("time");
    YamlNode sameDay = root.child("same_day");
    String which = sameDay == null ? null : sameDay.oneOf(FIRST, LAST, ALL);
    if (sameDay == null) {
      root.mistake("needs same_day: first, last or all, where a person answers twice on a day");
    }
    Layout layout = new Layout(parts, dates, time, which == null ? ALL : which);
    requireColumn(root, "time", time, layout);
    requireColumn(root, "person", person.field(), layout);
    List<TableEntry> entries =
        new TableForms(contract, new FormNames(layout)).read(root.mapping("tables"));
    root.texts("unused");
    root.texts("kept_out");
    root.finish();
    return new FormFields(layout, person, entries);
  }

  private static void requireColumn(YamlMapping root, String key, String column, Layout layout) {
    if (!column.isEmpty() && layout.withColumn(column) == null) {
      root.keyNode(key).mistake("names no column of the form");
    }
  }

  private static Map<String, Part> parts(YamlMapping written, List<FormPart> seen) {
    Map<String, Part> parts = new LinkedHashMap<>();
    written
        .entries()
        .forEach(
            (name, node) -> {
              YamlMapping of = node.mapping();
              String parent = of.optionalText("parent");
              List<String> link = of.texts("link");
              of.finish();
              FormPart there =
                  seen.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
              if (there == null) {
                written.keyNode(name).mistake("is no table of the form, as it was given");
              } else if (parent != null && link.size() != 2) {
                node.mistake("needs link: [column here, column of the parent]");
              } else {
                parts.put(name, new Part(there.header(), parent, link));
              }
            });
    parts.forEach(
        (name, part) -> {
          if (part.parent() != null && !parts.containsKey(part.parent())) {
            written.keyNode(name).mistake("has a parent that is none of the parts");
          }
        });
    return parts;
  }
}
