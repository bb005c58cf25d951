package cairn.ingest.engine.mapping;

/** A column of a source, by the names that both have in their files. */
record SourceColumn(String source, String column) {}
