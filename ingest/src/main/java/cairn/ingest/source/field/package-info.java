/** Which field of a source is what, and the mapping that says so in SQL. */
@NullMarked
package cairn.ingest.source.field;

import org.jspecify.annotations.NullMarked;
