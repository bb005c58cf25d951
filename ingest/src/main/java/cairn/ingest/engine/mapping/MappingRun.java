package cairn.ingest.engine.mapping;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Severity;
import cairn.ingest.engine.mapping.statement.CheckedStatement;
import cairn.ingest.engine.mapping.statement.SqlFile;
import cairn.ingest.keys.IdKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One run of a mapping: all statements are checked, then all sources read, then all statements
 * bound, then run. What is wrong at one step is told whole, and ends the run before the next.
 */
final class MappingRun {
  private final DuckDb duck;
  private final Contract contract;
  private final MappingFolder folder;
  private final Path out;
  private final @Nullable IdKey key;
  private final List<Finding> findings;
  private final List<CheckedStatement> statements = new ArrayList<>();
  private @Nullable CheckedStatement dropped;
  private final Map<String, LoadedSource> loaded = new TreeMap<>();
  private final Map<String, List<MadeColumn>> columns = new HashMap<>();

  MappingRun(
      DuckDb duck,
      Contract contract,
      MappingFolder folder,
      Path out,
      @Nullable IdKey key,
      List<Finding> findings) {
    this.duck = duck;
    this.contract = contract;
    this.folder = folder;
    this.out = out;
    this.key = key;
    this.findings = findings;
  }

  SqlMapping.Made run() throws IOException {
    readStatements();
    List<MappingReport.Source> read = readSources();
    if (isSound()) {
      bind();
    }
    List<MappingReport.Made> made = new ArrayList<>();
    List<MappingReport.Dropped> account = List.of();
    if (isSound()) {
      made = make();
      account = account();
    }
    if (isSound()) {
      findings.addAll(folder.missing(contract));
    }
    MappingReport report = new MappingReport(read, List.copyOf(made), account);
    return new SqlMapping.Made(
        report, List.copyOf(findings), Origins.of(folder.sources(), statements, out, key));
  }

  /** Warnings, of a sheet whose header is not its first row for example, stop nothing. */
  private boolean isSound() {
    return findings.stream().noneMatch(each -> each.severity() == Severity.FILE_REFUSED);
  }

  private void readStatements() {
    StatementReader reader =
        new StatementReader(duck, folder.sources().stream().map(SourceFile::name).toList());
    for (SqlFile file : folder.statements()) {
      CheckedStatement statement = reader.read(file, findings);
      if (statement != null) {
        statements.add(statement);
      }
    }
    SqlFile account = folder.dropped();
    dropped = account == null ? null : reader.read(account, findings);
  }

  private List<CheckedStatement> all() {
    List<CheckedStatement> all = new ArrayList<>(statements);
    if (dropped != null) {
      all.add(dropped);
    }
    return all;
  }

  /** Reads every source, also those that no statement reads: their rows are told. */
  private List<MappingReport.Source> readSources() {
    Set<String> needed = new TreeSet<>();
    all().forEach(statement -> needed.addAll(statement.reads()));
    List<MappingReport.Source> read = new ArrayList<>();
    for (SourceFile source : folder.sources()) {
      Long rows;
      if (needed.contains(source.name())) {
        LoadedSource table = duck.load(source, findings);
        rows = table == null ? null : table.rows();
        if (table != null) {
          loaded.put(source.name(), table);
        }
      } else {
        rows = source.read(SourceFile.NOBODY, findings);
      }
      if (rows != null) {
        read.add(new MappingReport.Source(source.name(), rows));
      }
    }
    return List.copyOf(read);
  }

  private void bind() {
    ErrorWords words = new ErrorWords(loaded.values());
    for (CheckedStatement statement : all()) {
      SqlFile file = statement.file();
      List<Finding> ambient = ambient(statement);
      if (!ambient.isEmpty()) {
        findings.addAll(ambient);
        continue;
      }
      try {
        List<MadeColumn> yielded = duck.columns(file.text());
        columns.put(file.table(), yielded);
        findings.addAll(
            statement.equals(dropped)
                ? DroppedRows.check(file, yielded)
                : TableMaker.check(statement, contract.table(file.table()), yielded));
      } catch (SQLException e) {
        DuckDbError error = DuckDbError.of(e);
        findings.add(
            switch (error.kind()) {
              case STATEMENT -> words.aboutStatement(statement, error);
              case CELL -> aboutCell(statement, error);
              case MACHINE -> throw error.machine(file.name());
            });
      }
    }
  }

  /** What stands for the clock or the session, unless a source has a column of that name. */
  private List<Finding> ambient(CheckedStatement statement) {
    return statement.ambient().entrySet().stream()
        .filter(each -> loaded.values().stream().noneMatch(source -> source.has(each.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Finding aboutCell(CheckedStatement statement, DuckDbError error) {
    return new FailingRows(duck, loaded.values()).finding(statement, error);
  }

  private List<MappingReport.Made> make() throws IOException {
    TableMaker maker = new TableMaker(duck, out, new MadeIds(key));
    List<MappingReport.Made> made = new ArrayList<>();
    for (CheckedStatement statement : statements) {
      SqlFile file = statement.file();
      try {
        long rows = maker.make(file, columns.getOrDefault(file.table(), List.of()), findings);
        made.add(new MappingReport.Made(file.table(), statement.reads(), rows));
      } catch (SQLException e) {
        failed(statement, TableMaker.error(e));
      }
    }
    return made;
  }

  private void failed(CheckedStatement statement, DuckDbError error) {
    if (error.kind() == DuckDbError.Kind.MACHINE) {
      throw error.machine(statement.file().name());
    }
    findings.add(aboutCell(statement, error));
  }

  private List<MappingReport.Dropped> account() {
    CheckedStatement statement = dropped;
    if (statement == null) {
      return List.of();
    }
    try {
      return DroppedRows.of(duck, contract, statement, findings);
    } catch (SQLException e) {
      failed(statement, DuckDbError.of(e));
      return List.of();
    }
  }
}
