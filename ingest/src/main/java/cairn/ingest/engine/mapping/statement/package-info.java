/**
 * What a mapping's files ask, before anything runs: each statement as DuckDB's own parser reads it,
 * and whether all of it is asked of the sources alone.
 */
@NullMarked
package cairn.ingest.engine.mapping.statement;

import org.jspecify.annotations.NullMarked;
