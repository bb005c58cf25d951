package cairn.ingest.engine.mapping;

import java.util.List;

/** A source that stands in DuckDB as a table, with the names of its columns and its rows. */
record LoadedSource(SourceFile source, List<String> header, long rows) {
  String name() {
    return source.name();
  }

  /** Whether there is a column of this name. */
  boolean has(String column) {
    String plain = Names.plain(column);
    return header.stream().anyMatch(name -> Names.plain(name).equals(plain));
  }

  /** A column of a source, by the names that both have in their files. */
  record Column(String source, String column) {}
}
