/**
 * What arrived: a delivery's folder or its mapping, the vocabularies and the order it comes in, and
 * the ledger of what became of each of its rows. Looks down to the reader of a file, never up to
 * what is merged.
 */
@NullMarked
package cairn.ingest.delivery;

import org.jspecify.annotations.NullMarked;
