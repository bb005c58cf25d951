/**
 * Part files: the rows of a table as Parquet, the same bytes for the same rows. No other package
 * touches Parquet.
 */
@NullMarked
package cairn.ingest.store.part;

import org.jspecify.annotations.NullMarked;
