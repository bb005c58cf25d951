/** Rows of the contract as records of the model, and back, and as the text of a file. */
@NullMarked
package cairn.ingest.record;

import org.jspecify.annotations.NullMarked;
