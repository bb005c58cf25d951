package cairn.ingest.source.redcap;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.source.field.MadeMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a mapping of a project. */
public final class RedcapSource {
  private RedcapSource() {}

  /**
   * Writes the list of fields, where there is none yet, and the mapping that it says.
   *
   * @param dictionary the file of the data dictionary
   * @param data an export of the project, or null
   * @param out the folder of the mapping
   * @return what became of each file, and what to look at
   * @throws cairn.ingest.source.field.SourceFault when a file is not what it should be
   * @throws cairn.ingest.catalogue.Mistakes.MistakesException when the list of fields is wrong
   * @throws IOException when the disk refuses
   */
  public static MadeMapping.Account make(Path dictionary, @Nullable Path data, Path out)
      throws IOException {
    Contract contract = Contract.load(Catalogues.load().withAdditions(out.resolve("catalogue")));
    Dictionary fields = MadeMapping.reading(dictionary, () -> Dictionary.read(dictionary));
    RedcapExport export =
        data == null ? null : MadeMapping.reading(data, () -> RedcapExport.look(data, fields));
    List<MadeMapping.Made> made = new ArrayList<>();
    made.add(MadeMapping.fields(out, () -> RedcapProposal.of(contract, fields, export)));
    RedcapProject project = RedcapProject.read(out, fields, contract);
    made.addAll(MadeMapping.statements(out, project.entries(), new RedcapRows(project)));
    return new MadeMapping.Account(made, notes(project, export));
  }

  private static List<String> notes(RedcapProject project, @Nullable RedcapExport export) {
    List<String> notes = new ArrayList<>();
    List<String> unnamed = project.unnamed();
    if (!unnamed.isEmpty()) {
      notes.add(
          "fields.yaml says nothing of "
              + String.join(", ", unnamed)
              + "; put them into a table or under unused");
    }
    if (export != null && !export.name().equals(project.layout().source())) {
      notes.add(
          "fields.yaml reads "
              + project.layout().source()
              + ", and the export has another name: save it under that name in the folder that you"
              + " hand in, each time");
    } else if (export != null && export.name().matches(".*(19|20)[0-9]{2}.*")) {
      notes.add(
          "the name of the export holds a day or year; save it under a name that stays, such as"
              + " redcap.csv, and write that name under export");
    }
    if (export != null) {
      export.instruments().stream()
          .filter(form -> !project.dictionary().forms().contains(form))
          .findFirst()
          .ifPresent(
              form ->
                  notes.add(
                      "the export has repeating instruments that are no form of the dictionary:"
                          + " download the dictionary again"));
    }
    strange(project, export, notes);
    return List.copyOf(notes);
  }

  private static void strange(
      RedcapProject project, @Nullable RedcapExport export, List<String> notes) {
    List<String> strange =
        export == null
            ? List.of()
            : export.strange().entrySet().stream()
                .filter(each -> !project.layout().missing().containsAll(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    if (!strange.isEmpty()) {
      notes.add(
          String.join(", ", strange)
              + (strange.size() == 1 ? " holds" : " hold")
              + " codes that the dictionary does not have; where they are missing data codes of the"
              + " project, list them under missing_codes");
    }
  }
}
