package cairn.ingest.starter;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.SheetName;
import cairn.ingest.source.SourceRefusal;
import cairn.ingest.store.disk.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder to begin one's own records in. What stands in it already is left as it is, so that it
 * can be made again, with more tables, after somebody has filled something in.
 */
public final class StarterFolder {
  private static final String WORKBOOK = "records";
  private static final String CSV = "csv";
  private static final String NOTES = "delivery.yaml";
  private static final String PLAN = "plan.yaml";
  private static final String PAGE = "FIRST-MONTH.md";

  private final Path folder;
  private final Contract contract = Contract.load(Catalogues.load());
  private final List<Made> made = new ArrayList<>();

  /**
   * What became of a file.
   *
   * @param file its name within the folder
   * @param isNew whether it was written; else it was there and is left as it was
   */
  public record Made(String file, boolean isNew) {}

  private StarterFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes what is missing.
   *
   * @param folder the folder, which need not exist
   * @param parts what is recorded beside the needed tables
   * @param plan the text of the plan
   * @return every file, in the order to look at them
   * @throws IOException when the disk refuses
   */
  public static List<Made> write(Path folder, Set<StarterPart> parts, String plan)
      throws IOException {
    StarterFolder starter = new StarterFolder(PrivateFiles.folder(folder));
    List<Table> tables = StarterPart.tables(starter.contract, parts);
    starter.text(PAGE, starter.page());
    starter.workbook(tables);
    starter.text(NOTES, resource(NOTES));
    starter.text(PLAN, plan);
    PrivateFiles.folder(folder.resolve(CSV));
    for (Table table : tables) {
      String header = table.columns().stream().map(Column::name).collect(Collectors.joining(","));
      starter.text(CSV + "/" + table.name() + InputFormat.CSV.ending(), header + "\n");
    }
    return List.copyOf(starter.made);
  }

  /** The tables that no workbook and no file of the folder has yet, in a workbook of their own. */
  private void workbook(List<Table> tables) throws IOException {
    Set<String> there = tablesThere();
    List<Table> missing = tables.stream().filter(t -> !there.contains(t.name())).toList();
    if (missing.isEmpty()) {
      return;
    }
    String name = WORKBOOK + InputFormat.XLSX.ending();
    for (int next = 2; Files.exists(folder.resolve(name)); next++) {
      name = WORKBOOK + "-" + next + InputFormat.XLSX.ending();
    }
    try (OutputStream out = PrivateFiles.create(folder.resolve(name))) {
      FillInWorkbook.write(contract, missing, out);
    }
    made.add(new Made(name, true));
  }

  private Set<String> tablesThere() throws IOException {
    Set<String> there = new HashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        InputFormat format = InputFormat.of(name);
        if (InputFormat.isLock(name)) {
          continue;
        }
        if (format != null) {
          there.add(InputFormat.stem(name));
        }
        if (InputFormat.isWorkbook(name)) {
          made.add(new Made(name, false));
          there.addAll(sheets(file));
        }
      }
    }
    return there;
  }

  /** A workbook that cannot be read is somebody's work all the same; {@code check} says why. */
  private static List<String> sheets(Path workbook) {
    try {
      return SheetName.in(workbook).stream().map(SheetName::asTable).toList();
    } catch (SourceRefusal e) {
      return List.of();
    }
  }

  private void text(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    boolean isNew = !Files.exists(file);
    if (isNew) {
      PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
    made.add(new Made(name, isNew));
  }

  private String page() throws IOException {
    String tables =
        contract.tables().stream()
            .map(table -> "| `" + table.name() + "` | " + table.description() + " |")
            .collect(Collectors.joining("\n"));
    return resource(PAGE).replace("{tables}", tables).replace("{folder}", shown());
  }

  /** The folder as a command names it; its path may hold anything and stays on this machine. */
  private String shown() {
    String path = folder.toString();
    return path.contains(" ") ? '"' + path + '"' : path;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(StarterFolder.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
