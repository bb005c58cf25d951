/**
 * Brings sources of another shape to the contract: SQL files, one a table, run by a DuckDB that
 * lives in this process and can reach nothing but the tables of the sources.
 */
@NullMarked
package cairn.ingest.engine.mapping;

import org.jspecify.annotations.NullMarked;
