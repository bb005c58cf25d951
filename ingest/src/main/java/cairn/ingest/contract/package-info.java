/** The tables of a delivery and of the store: columns, types, keys, rules, findings and tallies. */
@NullMarked
package cairn.ingest.contract;

import org.jspecify.annotations.NullMarked;
