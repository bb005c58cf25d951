package cairn.ingest.engine.mapping;

import cairn.ingest.contract.Finding;
import cairn.ingest.engine.EngineException;
import cairn.ingest.engine.mapping.RowTrace.Span;
import cairn.ingest.engine.mapping.statement.CheckedStatement;
import cairn.ingest.engine.mapping.statement.Names;
import cairn.ingest.keys.IdKey;
import cairn.ingest.source.SourceRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where in the sources the rows that a mapping made come from. Nothing is kept for it while a
 * mapping runs: the statements whose rows are asked for are run once more.
 */
public final class Origins {
  /** Where more columns are combined than this, their names say little. */
  private static final int COLUMNS_NAMED = 6;

  private final List<SourceFile> sources;
  private final Map<String, CheckedStatement> statements = new TreeMap<>();
  private final Path made;
  private final @Nullable IdKey key;

  private Origins(
      List<SourceFile> sources, List<CheckedStatement> statements, Path made, @Nullable IdKey key) {
    this.sources = sources;
    this.made = made;
    this.key = key;
    statements.forEach(each -> this.statements.put(each.file().table() + ".csv", each));
  }

  /** Of rows that no mapping made. */
  public static Origins none() {
    return new Origins(List.of(), List.of(), Path.of(""), null);
  }

  static Origins of(
      List<SourceFile> sources, List<CheckedStatement> statements, Path made, @Nullable IdKey key) {
    return new Origins(sources, statements, made, key);
  }

  /**
   * The same findings, those about rows that the mapping made with their place in the sources:
   * file, line and column where the statement keeps them, else the statement and what it reads.
   */
  public List<Finding> traced(List<Finding> findings) {
    Map<String, Set<Long>> lines = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.at().line() > 0 && statements.containsKey(finding.at().file())) {
        lines
            .computeIfAbsent(finding.at().file(), file -> new TreeSet<>())
            .add(finding.at().line());
      }
    }
    if (lines.isEmpty()) {
      return findings;
    }
    Path spill = made.resolve(".spill");
    try (DuckDb duck = new DuckDb(key == null ? spill : null)) {
      Map<String, LoadedSource> loaded = load(duck, lines.keySet());
      Map<String, Made> made = new HashMap<>();
      lines.forEach((file, wanted) -> made.put(file, made(duck, loaded, file, wanted)));
      return findings.stream().map(finding -> traced(finding, made)).toList();
    } catch (EngineException | SourceRefusal e) {
      return findings; // Places are a help: for want of them a report must not be lost.
    } finally {
      remove(spill);
    }
  }

  private static void remove(Path spill) {
    try {
      Files.deleteIfExists(spill);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, LoadedSource> load(DuckDb duck, Set<String> files) {
    Map<String, LoadedSource> loaded = new TreeMap<>();
    for (SourceFile source : sources) {
      boolean needed =
          files.stream().anyMatch(file -> statement(file).reads().contains(source.name()));
      LoadedSource table = needed ? duck.load(source, new ArrayList<>()) : null;
      if (table != null) {
        loaded.put(source.name(), table);
      }
    }
    return loaded;
  }

  private CheckedStatement statement(String file) {
    CheckedStatement statement = statements.get(file);
    if (statement == null) {
      throw new IllegalArgumentException("no statement made the file");
    }
    return statement;
  }

  /**
   * A table's rows with their places in the sources, in words, and the columns they are made of.
   */
  private record Made(RowTrace trace, Map<Long, Map<String, String>> places) {}

  private Made made(DuckDb duck, Map<String, LoadedSource> loaded, String file, Set<Long> wanted) {
    RowTrace trace = new RowTrace(duck, statement(file), loaded.values(), new MadeIds(key));
    Map<Long, Map<String, Span>> rows = trace.rows(made.resolve(file), wanted);
    Map<String, TreeSet<Long>> numbers = new TreeMap<>();
    for (Map<String, Span> row : rows.values()) {
      row.forEach(
          (source, span) ->
              numbers
                  .computeIfAbsent(source, name -> new TreeSet<>())
                  .addAll(List.of(span.first(), span.last())));
    }
    Map<String, Map<Long, Long>> lines = new HashMap<>();
    for (SourceFile source : sources) {
      if (numbers.containsKey(source.name())) {
        lines.put(
            source.name(), source.lines(numbers.getOrDefault(source.name(), new TreeSet<>())));
      }
    }
    Map<Long, Map<String, String>> places = new HashMap<>();
    rows.forEach(
        (line, row) -> {
          Map<String, String> words = new TreeMap<>();
          row.forEach(
              (source, span) ->
                  words.put(source, words(span, lines.getOrDefault(source, Map.of()))));
          places.put(line, words);
        });
    return new Made(trace, places);
  }

  private static String words(Span span, Map<Long, Long> lines) {
    long first = lines.getOrDefault(span.first(), 0L);
    long last = lines.getOrDefault(span.last(), 0L);
    return first == last ? " line " + first : " lines " + first + " to " + last;
  }

  private Finding traced(Finding finding, Map<String, Made> made) {
    Made table = made.get(finding.at().file());
    if (table == null || finding.at().line() == 0) {
      return finding;
    }
    CheckedStatement statement = statement(finding.at().file());
    String column = finding.at().column();
    Set<LoadedSource.Column> cells = column == null ? Set.of() : table.trace().cells(column);
    Map<String, String> places = table.places().getOrDefault(finding.at().line(), Map.of());
    Set<String> named =
        cells.stream()
            .map(LoadedSource.Column::source)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    named.removeIf(source -> !places.isEmpty() && !places.containsKey(source));
    if (named.isEmpty()) {
      named.addAll(places.isEmpty() ? statement.reads() : places.keySet());
    }
    String from =
        named.stream()
            .map(source -> file(source) + places.getOrDefault(source, "") + columns(source, cells))
            .collect(Collectors.joining("; "));
    return finding.madeBy(statement.file().name() + (from.isEmpty() ? "" : " from " + from));
  }

  private static String columns(String source, Set<LoadedSource.Column> cells) {
    List<String> columns =
        cells.stream()
            .filter(cell -> cell.source().equals(source))
            .map(cell -> Names.column(List.of(cell.column()), 0))
            .toList();
    if (columns.isEmpty() || columns.size() > COLUMNS_NAMED) {
      return "";
    }
    return (columns.size() == 1 ? ", column " : ", columns ") + Names.joined(columns);
  }

  private String file(String source) {
    return sources.stream()
        .filter(each -> each.name().equals(source))
        .map(SourceFile::file)
        .findFirst()
        .orElse(source);
  }
}
