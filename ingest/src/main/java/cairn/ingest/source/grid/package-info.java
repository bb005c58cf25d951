/** Wide grids: a line a person and a column a day, or the other way round. */
@NullMarked
package cairn.ingest.source.grid;

import org.jspecify.annotations.NullMarked;
