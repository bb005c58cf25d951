package cairn.ingest.source.grid;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.field.MadeMapping;
import cairn.ingest.source.field.PeopleList;
import cairn.ingest.source.field.SourceFault;
import cairn.ingest.source.field.SourcePerson;
import cairn.ingest.source.field.WrittenDay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a mapping of a wide grid. */
public final class GridSource {
  private GridSource() {}

  /**
   * Writes the list of fields, where there is none yet, and the mapping that it says.
   *
   * @param grid the file of the grid
   * @param people the list of who has which id, which gets those who are new; or null
   * @param out the folder of the mapping
   * @return what became of each file, and what to look at
   * @throws SourceFault when a file is not what it should be
   * @throws cairn.ingest.catalogue.Mistakes.MistakesException when the list of fields is wrong
   * @throws IOException when the disk refuses
   */
  public static MadeMapping.Account make(Path grid, @Nullable Path people, Path out)
      throws IOException {
    Contract contract = Contract.load(Catalogues.load().withAdditions(out.resolve("catalogue")));
    GridLook look = MadeMapping.reading(grid, () -> GridLook.read(grid));
    String list = people == null ? null : InputFormat.stem(String.valueOf(people.getFileName()));
    List<MadeMapping.Made> made = new ArrayList<>();
    made.add(MadeMapping.fields(out, () -> GridProposal.of(contract, look, list)));
    GridFields fields = GridFields.read(out, look, contract);
    List<Integer> across = across(look, fields);
    String file = String.valueOf(grid.getFileName());
    String unknown = GridMarks.unknown(look, across, fields, file);
    if (!unknown.isEmpty()) {
      throw new SourceFault(unknown);
    }
    Set<String> names = new HashSet<>(who(look, fields, across));
    List<String> notes = new ArrayList<>(notes(look, fields));
    if (people != null) {
      notes.addAll(PeopleList.added(people, who(look, fields, across)));
    } else if (fields.person().list() == null && PeopleList.isNeeded(names)) {
      throw new SourceFault(
          file
              + ": people stand in it by what is no id; add --people FILE beside the grid: a list that"
              + " gives each an id is made, and stays there. Then write list: NAME in place of prefix"
              + " under person in fields.yaml");
    }
    made.addAll(MadeMapping.statements(out, fields.entries(), new GridRows(fields)));
    return new MadeMapping.Account(made, notes);
  }

  private static List<String> notes(GridLook look, GridFields fields) {
    List<String> notes = new ArrayList<>();
    if (!look.name().equals(fields.layout().source())) {
      notes.add(
          "fields.yaml reads "
              + fields.layout().source()
              + ", and the grid has another name: save it under that name in the folder that you hand"
              + " in, each time");
    }
    return notes;
  }

  /** The columns of marks, by place. */
  private static List<Integer> across(GridLook look, GridFields fields) {
    GridFields.Layout layout = fields.layout();
    Set<String> others = new HashSet<>(layout.other());
    if (layout.group() != null) {
      others.add(layout.group());
    }
    others.add(
        layout.isDaysAcross() ? fields.person().field() : Objects.toString(layout.day(), ""));
    List<Integer> across = new ArrayList<>();
    for (int i = 0; i < look.header().size(); i++) {
      String name = look.header().get(i);
      boolean isNamed = layout.named().containsKey(name);
      if (layout.named().isEmpty() ? !others.contains(name) : isNamed) {
        across.add(i);
        if (layout.isDaysAcross()
            && layout.named().isEmpty()
            && WrittenDay.read(name, fields.dates()) == null) {
          throw new SourceFault(
              look.name()
                  + " column "
                  + (i + 1)
                  + ": is named as no day, and fields.yaml does not say what it is; write it under"
                  + " other_columns, or its day under days");
        }
      }
    }
    return across;
  }

  /** The lines that are about people or days. */
  static List<GridLook.Line> people(GridLook look, GridFields.Layout layout, SourcePerson person) {
    int down =
        look.header()
            .indexOf(layout.isDaysAcross() ? person.field() : Objects.toString(layout.day(), ""));
    return look.lines().stream()
        .filter(line -> !line.cells().get(down).isEmpty())
        .filter(line -> !layout.marks().leaveOut().contains(line.cells().get(down)))
        .toList();
  }

  private static List<String> who(GridLook look, GridFields fields, List<Integer> across) {
    if (!fields.layout().isDaysAcross()) {
      return across.stream().map(look.header()::get).toList();
    }
    int down = look.header().indexOf(fields.person().field());
    return people(look, fields.layout(), fields.person()).stream()
        .map(line -> line.cells().get(down))
        .distinct()
        .toList();
  }

  /** The names of people in a grid as it was first seen. */
  static List<String> names(GridLook look, boolean daysAcross, int down, List<Integer> across) {
    return daysAcross
        ? look.cells(down)
        : IntStream.range(0, look.header().size())
            .filter(across::contains)
            .mapToObj(look.header()::get)
            .toList();
  }
}
