/**
 * A raw row held against the contract: a typed row, or findings that never hold a value. What looks
 * like an identifier of a person refuses the whole file.
 */
@NullMarked
package cairn.ingest.check;

import org.jspecify.annotations.NullMarked;
