package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.RecordCell;
import cairn.ingest.contract.RecordPart;
import cairn.ingest.contract.RecordShape;
import cairn.ingest.contract.Table;
import cairn.ingest.model.CatalogueEntry;
import cairn.ingest.model.Period;
import cairn.ingest.model.RowId;
import cairn.ingest.model.WhenEmpty;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives each component of a record the next column of its table, when the two agree. */
final class ColumnCells implements RecordShape.Cells {
  private final Table table;
  private final ValueKinds kinds;
  private int next;

  ColumnCells(Table table, Catalogues catalogues) {
    this.table = table;
    this.kinds = new ValueKinds(catalogues);
  }

  @Override
  public @Nullable RecordPart of(RecordComponent component, boolean optional) {
    Class<?> type = component.getType();
    if (type == Period.class) {
      return new PeriodCells(
          column(component, ContractName.FIRST_DAY, ColumnType.DATE, !optional),
          column(component, ContractName.LAST_DAY, ColumnType.DATE, !optional));
    }
    if (type == List.class) {
      Column column = column(component, ColumnType.LIST, false);
      return new ListCell(column, kinds.entry(component, column));
    }
    if (CatalogueEntry.class.isAssignableFrom(type)) {
      Column column = column(component, ColumnType.TEXT, !optional);
      return new RecordCell(column, kinds.entry(component, column));
    }
    if (type.isRecord() && !RowId.class.isAssignableFrom(type)) {
      return null;
    }
    return cell(component, optional);
  }

  private RecordPart cell(RecordComponent component, boolean optional) {
    WhenEmpty empty = component.getAnnotation(WhenEmpty.class);
    ColumnType type = kinds.plain(component).type();
    Column column = column(component, type, !optional && empty == null);
    RecordCell cell = new RecordCell(column, kinds.plain(component, column));
    return empty == null ? cell : new DefaultedCell(cell, cell.kind().value(empty.value()));
  }

  private Column column(RecordComponent component, ColumnType type, boolean required) {
    return column(
        component, ContractName.column(component.getName(), component.getType()), type, required);
  }

  private Column column(RecordComponent component, String name, ColumnType type, boolean required) {
    if (next == table.columns().size()) {
      throw disagreement(component, "is " + name + ", and the contract has no such column");
    }
    Column column = table.columns().get(next++);
    if (!column.name().equals(name)) {
      throw disagreement(component, "is " + name + " where the contract has " + column.name());
    }
    if (column.type() != type) {
      throw disagreement(component, "is " + type + " where the contract has " + column.type());
    }
    if (column.required() != required) {
      throw disagreement(
          component,
          (required ? "must be filled" : "may be empty")
              + ", and in the contract it "
              + (column.required() ? "must be filled" : "may be empty"));
    }
    return column;
  }

  /**
   * When all components have their column.
   *
   * @throws IllegalArgumentException when a column is left, naming it
   */
  void finish(Class<?> type) {
    if (next < table.columns().size()) {
      throw new IllegalArgumentException(
          type.getSimpleName()
              + " has no component for the column "
              + table.columns().get(next).name()
              + " of "
              + table.name());
    }
  }

  private IllegalArgumentException disagreement(RecordComponent component, String how) {
    return new IllegalArgumentException(
        component.getDeclaringRecord().getSimpleName()
            + "."
            + component.getName()
            + " of "
            + table.name()
            + " "
            + how);
  }
}
