/**
 * The tables of a delivery, of the store and of results, as data: {@link
 * cairn.ingest.contract.Contract} is read from {@code datapackage.json}, a {@link
 * cairn.ingest.contract.Table} has columns, a key and rules, a {@link cairn.ingest.contract.Row}
 * has its values. What breaks a rule is a {@link cairn.ingest.contract.Finding}. A record may be a
 * row too: {@link cairn.ingest.contract.RecordTable} makes the table of a result from the record's
 * own components. Reads no file of a delivery.
 */
@NullMarked
package cairn.ingest.contract;

import org.jspecify.annotations.NullMarked;
