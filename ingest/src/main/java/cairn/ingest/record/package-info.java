/**
 * Between rows of cells and records of the model: {@link cairn.ingest.record.Codecs} gives each
 * table of the contract its {@link cairn.ingest.record.Codec}, which refuses to be made where the
 * record and {@code datapackage.json} do not agree. Whoever works on meaning takes records; whoever
 * moves rows leaves them cells.
 */
@NullMarked
package cairn.ingest.record;

import org.jspecify.annotations.NullMarked;
