package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A made-up program whose ids can be told from everything else, and a copy to spoil. */
final class CanaryProgram {
  /** How ids of people, of their goals and of sites and programs begin. */
  static final List<String> PEOPLE = List.of("qx77");

  static final List<String> PLACES = List.of("tq4401", "pq5501");
  static final String SOMEBODY = "qx7701";
  static final String MONTH = "2026-10";

  final Path in;
  final Path store;
  private final Path folder;
  private final TreeMap<String, List<String>> tables = new TreeMap<>();
  private final List<String> said = new ArrayList<>();

  CanaryProgram(Path folder) throws IOException {
    this.folder = folder;
    in = folder.resolve("in");
    store = folder.resolve("store");
    Path made = folder.resolve("made");
    run("generate", "--clients", 24, "--months", 5, "--seed", 1, "--out", made);
    Files.createDirectories(in);
    try (Stream<Path> files = Files.list(made)) {
      for (Path file : files.sorted().toList()) {
        String text =
            Files.readString(file)
                .replaceAll("\\bp0000(\\d\\d)\\b", "qx77$1")
                .replace("s0001", "tq4401")
                .replace("made-up", "pq5501");
        String name = file.getFileName().toString();
        Files.writeString(in.resolve(name), text);
        if (name.endsWith(".csv")) {
          tables.put(name, text.lines().toList());
        }
      }
    }
  }

  /** The files of tables. */
  List<String> tables() {
    return List.copyOf(tables.keySet());
  }

  /** Columns of a table. */
  List<String> columns(String table) {
    return List.of(tables.get(table).get(0).split(",", -1));
  }

  /** Writes a value into one column after the other, each in a row of its own. */
  CanaryProgram spoil(String table, String value) throws IOException {
    List<String> lines = new ArrayList<>(tables.get(table));
    for (int i = 0; i < columns(table).size(); i++) {
      int line = 1 + i % (lines.size() - 1);
      String[] cells = lines.get(line).split(",", -1);
      cells[i] = value.contains(",") ? '"' + value + '"' : value;
      lines.set(line, String.join(",", cells));
    }
    Files.write(in.resolve(table), lines);
    return this;
  }

  /** Writes lines in place of a table's. */
  CanaryProgram with(String table, List<String> lines) throws IOException {
    Files.write(in.resolve(table), lines);
    return this;
  }

  List<String> lines(String table) {
    return tables.get(table);
  }

  /** Writes a table as it was. */
  void mend(String table) throws IOException {
    Files.write(in.resolve(table), tables.get(table));
  }

  /** Runs a command and keeps what it says. */
  Ran run(Object... words) {
    Ran ran = Ran.cairn(Stream.of(words).map(Object::toString).toArray(String[]::new));
    said.add(ran.out() + ran.err());
    return ran;
  }

  /** Runs a command that ends well. */
  Ran done(Object... words) {
    Ran ran = run(words);
    assertEquals(ExitCode.DONE, ran.exit(), Arrays.toString(words) + ran.out() + ran.err());
    return ran;
  }

  /** Everything that was said holds none of the texts. */
  void saysNoneOf(List<String> texts) {
    for (String each : said) {
      assertFalse(Canaries.stand(each, texts), () -> "it was said:\n" + each);
    }
  }

  /** Forgets what was said up to here. */
  void listenAnew() {
    said.clear();
  }

  Path beside(String name) {
    return folder.resolve(name);
  }
}
