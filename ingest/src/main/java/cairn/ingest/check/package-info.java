/**
 * The one reader of a file: each row held against the contract, a typed row or findings that never
 * hold a value. What looks like an identifier of a person refuses the whole file. Knows nothing of
 * deliveries, of other rows or of the store.
 */
@NullMarked
package cairn.ingest.check;

import org.jspecify.annotations.NullMarked;
