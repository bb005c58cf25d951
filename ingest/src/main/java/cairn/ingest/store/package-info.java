/**
 * The store on disk: part files, versions, publishing and recovery. No other package knows a path
 * of the store, and no other package touches Parquet.
 */
@NullMarked
package cairn.ingest.store;

import org.jspecify.annotations.NullMarked;
