/**
 * The vocabulary that every module speaks: one record for each kind of row that is delivered
 * ({@link cairn.ingest.model.Delivered}: its components are the columns), ids, closed lists as
 * enums ({@link cairn.ingest.model.Keyed}), and the entries of the vocabularies that may be added
 * to ({@link cairn.ingest.model.CatalogueEntry}). They hold what was written and decide nothing.
 */
@NullMarked
package cairn.ingest.model;

import org.jspecify.annotations.NullMarked;
