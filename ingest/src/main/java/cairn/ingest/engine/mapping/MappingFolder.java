package cairn.ingest.engine.mapping;

import cairn.ingest.catalogue.Nearest;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.contract.Table;
import cairn.ingest.engine.mapping.statement.Names;
import cairn.ingest.engine.mapping.statement.SqlFile;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Client;
import cairn.ingest.model.Group;
import cairn.ingest.model.Membership;
import cairn.ingest.model.Session;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.SourceRefusal;
import cairn.ingest.store.disk.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the folders of a mapping and its sources.
 *
 * @param statements the files of the tables, by name
 * @param dropped the file with the account of what was left out, or null
 * @param sources the files of the sources, by name
 */
record MappingFolder(
    List<SqlFile> statements, @Nullable SqlFile dropped, List<SourceFile> sources) {
  private static final String ENDING = ".sql";
  private static final String DROPPED = "dropped";
  private static final Map<String, SmallFile> CARRIED =
      Map.of("plan.yaml", SmallFile.PLAN, "delivery.yaml", SmallFile.NOTES);
  private static final String CATALOGUE = "catalogue";

  /** Tables without which rows of people mean nothing; the others may be left out. */
  private static final Set<String> NEEDED =
      Set.of(ContractName.table(Group.class), ContractName.table(Session.class));

  private static final Set<String> NEEDED_WITH_PEOPLE =
      Set.of(
          ContractName.table(Client.class),
          ContractName.table(Membership.class),
          ContractName.table(Attendance.class));

  /** Looks through the two folders. */
  static MappingFolder of(Contract contract, Path mapping, Path sources, List<Finding> findings)
      throws IOException {
    List<String> tables = contract.tables().stream().map(Table::name).toList();
    List<SqlFile> statements = new ArrayList<>();
    SqlFile dropped = null;
    for (Path path : files(mapping, "mapping", findings)) {
      String name = name(path);
      if (!name.endsWith(ENDING)) {
        continue;
      }
      String table = name.substring(0, name.length() - ENDING.length());
      SqlFile file =
          isOwn(mapping, path, name, findings) ? read(path, name, table, findings) : null;
      if (table.equals(DROPPED)) {
        dropped = file;
      } else if (!tables.contains(table)) {
        String expected = "is not named after a table: " + String.join(", ", tables);
        findings.add(
            new SqlFile(name, table, "")
                .finding(Rule.UNKNOWN_TABLE, 0, expected, Nearest.of(table, tables)));
      } else if (file != null) {
        statements.add(file);
      }
    }
    return new MappingFolder(statements, dropped, sources(sources, findings));
  }

  private static @Nullable SqlFile read(
      Path path, String name, String table, List<Finding> findings) throws IOException {
    SqlFile none = new SqlFile(name, table, "");
    try {
      byte[] bytes = SmallFile.QUERY.bytes(path);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new SqlFile(name, table, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (SmallFile.Refused e) {
      findings.add(none.finding(Rule.SQL_NOT_UNDERSTOOD, 0, e.expected(), null));
      return null;
    } catch (CharacterCodingException e) {
      findings.add(none.finding(Rule.ENCODING_NOT_UTF8, 0, "is not UTF-8; save it as UTF-8", null));
      return null;
    }
  }

  private static List<SourceFile> sources(Path folder, List<Finding> findings) throws IOException {
    TreeMap<String, SourceFile> sources = new TreeMap<>();
    for (Path path : files(folder, "delivery", findings)) {
      String name = name(path);
      if (InputFormat.of(name) == null) {
        continue;
      }
      try {
        for (SourceFile source : SourceFile.of(path, name)) {
          add(source, sources, findings);
        }
      } catch (SourceRefusal e) {
        findings.add(e.finding(name));
      }
    }
    return sources.values().stream().sorted((a, b) -> a.file().compareTo(b.file())).toList();
  }

  private static void add(
      SourceFile source, TreeMap<String, SourceFile> sources, List<Finding> findings) {
    SourceFile other = sources.putIfAbsent(Names.plain(source.name()), source);
    if (other != null) {
      findings.add(
          Finding.of(
              Rule.TABLE_TWICE,
              Location.ofFile(source.file()),
              "has the name of " + other.file() + ", ending and case aside; rename one of them"));
    }
  }

  /** Warns of tables that are empty because no statement makes them, though a report needs them. */
  List<Finding> missing(Contract contract) {
    List<Finding> missing = new ArrayList<>();
    List<String> made = statements.stream().map(SqlFile::table).toList();
    boolean people = made.stream().anyMatch(table -> contract.isAboutPeople(contract.table(table)));
    for (Table table : contract.tables()) {
      String name = table.name();
      boolean needed = NEEDED.contains(name) || (people && NEEDED_WITH_PEOPLE.contains(name));
      if (needed && !made.contains(name)) {
        missing.add(
            Finding.of(
                Rule.MISSING_TABLE,
                Severity.WARNING,
                Location.ofFile(name + ENDING),
                "is missing, so that the table has no rows"));
      }
    }
    return missing;
  }

  /** Takes over what a mapping brings beside its statements: notes, a plan, vocabularies. */
  static void carry(Path mapping, Path out, List<Finding> findings) throws IOException {
    for (Path file : files(mapping, "mapping", findings)) {
      SmallFile kind = CARRIED.get(name(file));
      if (kind != null && isOwn(mapping, file, name(file), findings)) {
        copy(kind, file, name(file), out, findings);
      }
    }
    Path catalogue = mapping.resolve(CATALOGUE);
    if (Files.isDirectory(catalogue)) {
      PrivateFiles.folder(out.resolve(CATALOGUE));
      for (Path file : files(catalogue, CATALOGUE, findings)) {
        String name = CATALOGUE + "/" + name(file);
        if (isOwn(mapping, file, name, findings)) {
          copy(SmallFile.VOCABULARY, file, name, out, findings);
        }
      }
    }
  }

  private static void copy(SmallFile kind, Path file, String name, Path out, List<Finding> findings)
      throws IOException {
    try {
      PrivateFiles.write(out.resolve(name), kind.bytes(file));
    } catch (SmallFile.Refused e) {
      findings.add(Finding.of(Rule.UNREADABLE, Location.ofFile(name), e.expected()));
    }
  }

  /** A mapping may come from anywhere: a link in it must not bring another file of the machine. */
  private static boolean isOwn(Path mapping, Path file, String name, List<Finding> findings)
      throws IOException {
    boolean own = Files.isRegularFile(file) && file.toRealPath().startsWith(mapping.toRealPath());
    if (!own) {
      findings.add(
          Finding.of(
              Rule.NOT_A_FILE, Location.ofFile(name), "is no file in the mapping's own folder"));
    }
    return own;
  }

  private static List<Path> files(Path folder, String called, List<Finding> findings)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      findings.add(
          Finding.of(
              Rule.MISSING_TABLE,
              Location.ofFile(called),
              "is not a folder; a folder was expected"));
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file) && !name(file).startsWith("."))
          .filter(file -> !InputFormat.isLock(name(file)))
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
