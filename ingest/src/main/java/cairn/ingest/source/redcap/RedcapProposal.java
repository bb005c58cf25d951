package cairn.ingest.source.redcap;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import cairn.ingest.source.field.FieldsText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A first list of fields, to be looked through by somebody who knows the project. */
final class RedcapProposal {
  private static final String PREFIX = "c-";

  private final Contract contract;
  private final Dictionary dictionary;
  private final @Nullable RedcapExport export;
  private final FieldsText text = new FieldsText();

  private RedcapProposal(Contract contract, Dictionary dictionary, @Nullable RedcapExport export) {
    this.contract = contract;
    this.dictionary = dictionary;
    this.export = export;
  }

  /**
   * The text of the list.
   *
   * @param export what an export looks like, or null where none was given
   */
  static String of(Contract contract, Dictionary dictionary, @Nullable RedcapExport export) {
    return new RedcapProposal(contract, dictionary, export).text();
  }

  private String text() {
    settings();
    Set<String> used = new ProposedTables(contract, dictionary, export, text).write();
    Map<String, String> says =
        Map.of(
            "groups",
            "CHANGE THIS: the names of your program, site and group, and the kind of group, a key of"
                + " group_types",
            "use_reports",
            "the days that a question asks about end the day before the form's own day");
    text.tables(contract.tables().stream().map(Table::name).toList(), says);
    Map<String, String> unused = new LinkedHashMap<>();
    Map<String, String> out = new LinkedHashMap<>();
    for (RedcapField field : dictionary.fields()) {
      if (!used.contains(field.name()) && !field.name().equals(dictionary.record())) {
        (field.refusal() == null ? unused : out).put(field.name(), label(field));
      }
    }
    text.gap().comment("Fields that no table takes, to choose from. Put a name above to use it.");
    text.names("unused", unused);
    text.gap().comment("Fields that tell who somebody is, or hold free text: no table takes them.");
    text.names("kept_out", out);
    return text.toString();
  }

  private static String label(RedcapField field) {
    Map<String, String> choices = field.choices();
    return field.label() + (choices.isEmpty() ? "" : " " + choices);
  }

  private void settings() {
    text.comment(
        "Which field of the project is what. Look through it, change what is not so, and run");
    text.comment(
        "the command again: it makes the mapping from this file, and leaves this file as it is.");
    text.gap()
        .comment("The file of the export, without its ending, in the folder that you hand in.");
    text.setting("export", FieldsText.quoted(export == null ? "redcap" : export.name()));
    text.comment("raw: it holds codes; labels: it holds the words of the choices.");
    text.setting("values", export != null && export.hasLabels() ? "labels" : "raw");
    text.comment("Columns that REDCap adds and the export has.");
    text.setting("columns", FieldsText.list(columns()));
    text.comment("Events, as the export writes them. `only: [event]` limits rows to some of them.");
    text.setting("events", FieldsText.list(export == null ? List.of() : export.events()));
    text.comment(
        "Missing data codes of the project, such as [\"-99\", UNK]: they stand in no dictionary.");
    text.setting("missing_codes", "[]");
    text.comment("Fields of the dictionary that the export does not have.");
    text.setting("not_exported", FieldsText.list(notExported()));
    text.gap().comment("Who a row is about. The prefix makes a study id of a number.");
    text.setting("person", "{field: " + dictionary.record() + ", prefix: \"" + PREFIX + "\"}");
    text.gap()
        .comment(
            "Of what the tables are made. A row is made for each person, with the first answer to");
    text.comment(
        "each question, or each time that a form was filled in. `person.field` is the person's");
    text.comment("first answer, also in the rows of a form.");
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    Stream.of(RedcapExport.EVENT, RedcapExport.INSTRUMENT, RedcapExport.INSTANCE, RedcapNames.SITE)
        .forEach(columns::add);
    dictionary.forms().forEach(form -> columns.add(form + RedcapNames.TIMESTAMP));
    columns.removeIf(column -> !RedcapExport.has(export, column));
    return columns;
  }

  private Set<String> notExported() {
    Set<String> missing = new LinkedHashSet<>();
    if (export != null) {
      missing.addAll(export.missing(dictionary));
      for (String form : dictionary.forms()) {
        if (!RedcapExport.has(export, form + RedcapExport.COMPLETE)) {
          missing.add(form + RedcapExport.COMPLETE);
        }
      }
    }
    return missing;
  }
}
