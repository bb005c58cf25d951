package cairn.ingest.store;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Client;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the contract as the store has it: with the person first where only another table named
 * the person, and with the delivery that each row came in. Tables about people are in as many parts
 * as the store has, a person's rows all in one part and together; the others are in one part. Rows
 * are in the order of the person and then of the key.
 *
 * @param table the table of the contract
 * @param stored its columns in the store
 * @param isAboutPeople whether its rows are about one person each
 */
public record StoredTable(Table table, Table stored, boolean isAboutPeople) {
  /** The column that names the person. */
  public static final String CLIENT = ContractName.column(Client::id);

  /** The column with the number of the delivery, which the manifest lists. */
  public static final String DELIVERY = "delivery";

  /** A table of the contract in the store. */
  public static StoredTable of(Contract contract, Table table) {
    boolean about = contract.isAboutPeople(table);
    List<Column> columns = new ArrayList<>();
    if (about && !table.has(CLIENT)) {
      columns.add(Column.required(CLIENT, ColumnType.TEXT, "The person's study id."));
    }
    columns.addAll(table.columns());
    columns.add(
        Column.required(
            DELIVERY, ColumnType.INTEGER, "The delivery that brought the row; see manifest.json."));
    Table stored =
        new Table(
            table.name(),
            table.description(),
            table.required(),
            List.copyOf(columns),
            table.key(),
            table.references(),
            table.rules());
    return new StoredTable(table, stored, about);
  }

  /** All tables of the contract, in its order. */
  public static List<StoredTable> all(Contract contract) {
    return contract.tables().stream().map(table -> of(contract, table)).toList();
  }

  /** The names of the contract's own columns: reading these gives rows as the contract has them. */
  public List<String> contractColumns() {
    return table.columns().stream().map(Column::name).toList();
  }
}
