/** The formats that a delivery's files come in, read strictly and as text. */
@NullMarked
package cairn.ingest.source;

import org.jspecify.annotations.NullMarked;
