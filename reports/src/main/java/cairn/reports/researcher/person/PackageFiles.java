package cairn.reports.researcher.person;

import cairn.ingest.store.disk.Checksum;
import cairn.reports.researcher.BandOfPeople;
import cairn.reports.researcher.ColumnFacts;
import cairn.reports.researcher.HandedTable;
import cairn.reports.researcher.RawTables;
import cairn.reports.researcher.ResourceText;
import cairn.reports.researcher.TableBytes;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a package by their paths. */
public final class PackageFiles {
  /** The list of sums, which stands for the whole package. */
  public static final String SUMS = "SHA256SUMS";

  /** The CSV file with a row for a person. */
  public static final String PEOPLE = "tables/people.csv";

  private static final List<String> TEXTS = List.of("README.md", "DATA-USE.md");

  private final PersonPackage made;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private PackageFiles(PersonPackage made) {
    this.made = made;
  }

  /** All of them, with sums. */
  public static SortedMap<String, byte[]> of(PersonPackage made) {
    return new PackageFiles(made).all();
  }

  /** The columns of people that others may know of a person. */
  public static List<String> traits() {
    return Arrays.stream(KnownTrait.values()).map(KnownTrait::column).toList();
  }

  private SortedMap<String, byte[]> all() {
    List<HandedTable> tables = new ArrayList<>(made.tables());
    tables.add(made.made().classes().table());
    ArrayNode resources = JsonNodeFactory.instance.arrayNode();
    tables.forEach(table -> add("", table, resources));
    for (HandedTable table : SyntheticCopy.of(made.tables(), made.order().rules())) {
      add("synthetic/", table, resources);
    }
    text("codebook.csv", codebook(tables).toCsv());
    text("datapackage.json", described(resources));
    text("manifest.json", ResourceText.of(manifest()));
    for (String name : TEXTS) {
      text(name, filled(name));
    }
    StringBuilder sums = new StringBuilder();
    files.forEach((path, bytes) -> sums.append(Checksum.of(bytes) + "  " + path + "\n"));
    text(SUMS, sums.toString());
    return files;
  }

  private void text(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String folder, HandedTable handed, ArrayNode resources) {
    String name = handed.table().name();
    String prefix = folder.replace('/', '-');
    String csv = folder + "tables/" + name + ".csv";
    String parquet = folder + "data/" + name + ".parquet";
    text(csv, RawTables.of(handed).toCsv());
    files.put(parquet, TableBytes.parquet(handed));
    byte[] none = new byte[0];
    ResourceText.add(resources, handed.table(), prefix + name, csv, files.getOrDefault(csv, none));
    ResourceText.add(
        resources,
        handed.table(),
        prefix + name + "-parquet",
        parquet,
        files.getOrDefault(parquet, none));
  }

  private static PublishedTable codebook(List<HandedTable> tables) {
    List<List<Value>> rows = new ArrayList<>();
    tables.forEach(table -> rows.addAll(ColumnFacts.of(table)));
    return PublishedTable.of("codebook", "Codebook", ColumnFacts.COLUMNS, rows);
  }

  private static String described(ArrayNode resources) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    root.put("name", "cairn-people");
    root.put("title", "People of therapy groups, with keyed ids and days from their start");
    root.set("resources", resources);
    return ResourceText.of(root);
  }

  private ObjectNode manifest() {
    PackageOrder order = made.order();
    PersonPackage.Made about = made.made();
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("recipient", order.agreement().recipient());
    manifest.put("agreement", order.agreement().reference());
    manifest.put("key_id", order.key().id());
    manifest.put("results", made.version());
    manifest.put("k", order.rules().k());
    manifest.put("weeks", order.rules().weeks());
    manifest.put("people", about.people());
    manifest.put("people_left_out", told(about.leftOut()));
    manifest.put("people_seen_for_less", told(about.tooNew()));
    manifest.put("classes", about.classes().size());
    manifest.put("smallest_class", about.classes().smallest());
    manifest.put("fewest_substances_in_a_class", about.classes().fewestSubstances());
    manifest.put("classes_of_one_substance", about.classes().ofOneSubstance());
    ArrayNode steps = manifest.putArray("coarser");
    Ladder.STEPS.subList(0, about.steps()).forEach(step -> steps.add(step.says()));
    ObjectNode rare = manifest.putObject("rare");
    for (HandedTable table : made.tables()) {
      ObjectNode each = rare.putObject(table.table().name());
      each.put("rows_left_out", told(table.leftOut()));
      each.put("cells_emptied", told(table.hidden()));
    }
    manifest.put("synthetic_seed", order.rules().seed());
    return manifest;
  }

  private String told(long n) {
    return BandOfPeople.of(n, made.order().rules().k());
  }

  private String filled(String name) {
    PackageOrder order = made.order();
    PersonPackage.Made about = made.made();
    StringBuilder steps = new StringBuilder();
    Ladder.STEPS
        .subList(0, about.steps())
        .forEach(step -> steps.append("- ").append(step.says()).append('\n'));
    return template(name)
        .replace("{recipient}", order.agreement().recipient())
        .replace("{agreement}", order.agreement().reference())
        .replace("{k}", Integer.toString(order.rules().k()))
        .replace("{most_hidden}", Integer.toString(order.rules().k() - 1))
        .replace("{weeks}", Integer.toString(order.rules().weeks()))
        .replace("{people}", Long.toString(about.people()))
        .replace("{left_out}", told(about.leftOut()))
        .replace("{too_new}", told(about.tooNew()))
        .replace("{classes}", Integer.toString(about.classes().size()))
        .replace("{of_one}", Long.toString(about.classes().ofOneSubstance()))
        .replace("{steps}", steps.length() == 0 ? "- none: as recorded\n" : steps.toString());
  }

  private static String template(String name) {
    try (InputStream stream =
        Objects.requireNonNull(
            PackageFiles.class.getResourceAsStream("/cairn/reports/researcher/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a packaged file cannot be read", e);
    }
  }
}
