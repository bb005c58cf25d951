/**
 * The formats that a delivery's files come in (CSV, also under gzip, JSON Lines, Parquet, sheets of
 * workbooks), read strictly and as text: {@code Opening} looks at the first bytes, a {@link
 * cairn.ingest.source.RowReader} gives row after row, and a {@link
 * cairn.ingest.source.SourceRefusal} says why a file is not read on. What a cell means is none of
 * its business.
 */
@NullMarked
package cairn.ingest.source;

import org.jspecify.annotations.NullMarked;
