package cairn.ingest.source.redcap;

import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.contract.Contract;
import cairn.ingest.source.field.MadeMapping;
import cairn.ingest.source.field.SourcePerson;
import cairn.ingest.source.field.TableEntry;
import cairn.ingest.source.field.TableForms;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the user says of a project.
 *
 * @param dictionary the project's fields
 * @param layout what its export looks like
 * @param person who a row is about
 * @param entries of which fields the tables are made
 * @param named every field that it names, used or not
 */
record RedcapProject(
    Dictionary dictionary,
    Layout layout,
    SourcePerson person,
    List<TableEntry> entries,
    Set<String> named) {

  /**
   * What an export of a project looks like.
   *
   * @param source the file's name without its ending
   * @param hasLabels whether it has labels in place of codes
   * @param columns those that REDCap adds
   * @param events names of events, as it writes them
   * @param missing codes that mean that there is no answer
   * @param notExported fields that it does not have
   */
  record Layout(
      String source,
      boolean hasLabels,
      List<String> columns,
      List<String> events,
      List<String> missing,
      Set<String> notExported) {

    /** Whether it has a column of REDCap's own. */
    boolean has(String column) {
      return columns.contains(column);
    }
  }

  /**
   * Reads what the user says.
   *
   * @throws SmallFile.Refused when the file cannot be read
   * @throws Mistakes.MistakesException naming everything that is wrong
   */
  static RedcapProject read(Path folder, Dictionary dictionary, Contract contract)
      throws SmallFile.Refused {
    String text = SmallFile.FIELDS.text(folder.resolve(MadeMapping.FIELDS));
    Mistakes mistakes = new Mistakes();
    RedcapProject project =
        YamlNode.read(new StringReader(text), MadeMapping.FIELDS, mistakes)
            .map(root -> of(root.mapping(), dictionary, contract))
            .orElse(null);
    mistakes.throwIfAny();
    if (project == null) {
      throw new IllegalStateException("a file without a document has a mistake");
    }
    return project;
  }

  private static RedcapProject of(YamlMapping root, Dictionary dictionary, Contract contract) {
    YamlNode values = root.child("values");
    Layout layout =
        new Layout(
            root.text("export"),
            values != null && "labels".equals(values.oneOf("raw", "labels")),
            root.texts("columns"),
            root.texts("events"),
            root.texts("missing_codes"),
            Set.copyOf(root.texts("not_exported")));
    RedcapNames names = new RedcapNames(dictionary, layout);
    SourcePerson person = SourcePerson.read(root);
    if (!person.field().isEmpty() && !person.field().equals(dictionary.record())) {
      root.mapping("person").mistake("field must be the record id, " + dictionary.record());
    }
    List<TableEntry> entries = new TableForms(contract, names).read(root.mapping("tables"));
    Set<String> named = new HashSet<>(layout.notExported());
    named.add(dictionary.record());
    entries.forEach(entry -> entry.fields().forEach(field -> named.add(names.fieldOf(field))));
    for (String list : List.of("unused", "kept_out")) {
      named.addAll(root.texts(list));
    }
    root.finish();
    return new RedcapProject(dictionary, layout, person, entries, Set.copyOf(named));
  }

  /** Fields of the dictionary of which nothing is said: they are new. */
  List<String> unnamed() {
    return dictionary.fields().stream()
        .map(RedcapField::name)
        .filter(name -> !named.contains(name))
        .toList();
  }
}
