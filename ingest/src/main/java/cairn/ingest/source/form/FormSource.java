package cairn.ingest.source.form;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.contract.Contract;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.field.MadeMapping;
import cairn.ingest.source.field.PeopleList;
import cairn.ingest.source.field.SourceFault;
import cairn.ingest.source.field.SourceFields;
import cairn.ingest.source.field.TableEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a mapping of the answers to a form. */
public final class FormSource {
  private FormSource() {}

  /**
   * Writes the list of fields, where there is none yet, and the mapping that it says.
   *
   * @param form the file of the answers; what is asked several times lies beside it, or in sheets
   * @param people the list of who has which id, which gets those who are new; or null
   * @param out the folder of the mapping
   * @return what became of each file, and what to look at
   * @throws SourceFault when a file is not what it should be
   * @throws Mistakes.MistakesException when the list of fields is wrong
   * @throws IOException when the disk refuses
   */
  public static MadeMapping.Account make(Path form, @Nullable Path people, Path out)
      throws IOException {
    Contract contract = Contract.load(Catalogues.load().withAdditions(out.resolve("catalogue")));
    List<FormPart> parts = MadeMapping.reading(form, () -> FormPart.read(form));
    String list = people == null ? null : InputFormat.stem(String.valueOf(people.getFileName()));
    List<MadeMapping.Made> made = new ArrayList<>();
    made.add(MadeMapping.fields(out, () -> FormProposal.of(contract, parts, list)));
    FormFields fields = FormFields.read(out, parts, contract);
    requireReachable(fields);
    Set<String> who = new LinkedHashSet<>();
    parts.forEach(part -> who.addAll(part.answers(fields.person().field())));
    List<String> notes = new ArrayList<>();
    if (people != null) {
      notes.addAll(PeopleList.added(people, who));
    } else if (fields.person().list() == null && PeopleList.isNeeded(who)) {
      throw new SourceFault(
          form.getFileName()
              + ": people are named in it by what is no id; add --people FILE beside it: a list that"
              + " gives each an id is made, and stays there. Then write list: NAME in place of prefix"
              + " under person in fields.yaml");
    }
    made.addAll(MadeMapping.statements(out, fields.entries(), new FormRows(fields)));
    return new MadeMapping.Account(made, notes);
  }

  /** A row has the answers of its own table and of those above it, not of those below. */
  private static void requireReachable(FormFields fields) {
    Mistakes mistakes = new Mistakes();
    FormFields.Layout layout = fields.layout();
    String who = Objects.requireNonNull(layout.withColumn(fields.person().field()));
    for (TableEntry entry : fields.entries()) {
      boolean people = entry.row().equals(FormNames.PERSON);
      for (String field : entry.fields()) {
        boolean ofPerson = field.startsWith(SourceFields.OF_PERSON);
        String plain = ofPerson ? field.substring(SourceFields.OF_PERSON.length()) : field;
        String part = people || ofPerson ? who : entry.row();
        if (!plain.equals(FormNames.FIRST_DAY) && layout.owner(part, plain) == null) {
          mistakes.add(
              MadeMapping.FIELDS,
              0,
              entry.table().name()
                  + " takes "
                  + plain
                  + ", which stands neither in "
                  + part
                  + " nor above it",
              null);
        }
      }
      boolean about = entry.table().columns().stream().anyMatch(c -> c.name().equals("client_id"));
      if (about && !people && layout.owner(entry.row(), fields.person().field()) == null) {
        mistakes.add(
            MadeMapping.FIELDS,
            0,
            entry.table().name()
                + " has rows of "
                + entry.row()
                + ", where nothing says who they are about",
            null);
      }
    }
    mistakes.throwIfAny();
  }
}
