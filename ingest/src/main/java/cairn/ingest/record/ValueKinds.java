package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.CellKind;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.model.CatalogueEntry;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.RowId;
import cairn.ingest.model.SessionId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a component's values stand in a cell of the contract. */
final class ValueKinds {
  private static final Map<Class<?>, Function<String, RowId>> IDS =
      Map.of(
          ClientId.class, ClientId::new,
          GoalId.class, GoalId::new,
          GroupId.class, GroupId::new,
          SessionId.class, SessionId::new);

  private final Catalogues catalogues;

  ValueKinds(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  /** An id, a constant of a closed vocabulary, a number, a day, a text or yes and no. */
  CellKind plain(RecordComponent component) {
    Function<String, RowId> id = IDS.get(component.getType());
    return id == null
        ? CellKind.of(component.getType(), where(component))
        : new CellKind(
            ColumnType.TEXT, each -> ((RowId) each).value(), text -> id.apply((String) text));
  }

  /** The same, when the constants are those of the column's vocabulary. */
  CellKind plain(RecordComponent component, Column column) {
    if (component.getType().isEnum()) {
      Set<String> constants =
          Arrays.stream(component.getType().getEnumConstants())
              .map(each -> ((Keyed) each).key())
              .collect(Collectors.toSet());
      String words = vocabulary(component, column);
      if (!constants.equals(Set.copyOf(catalogues.keys(words)))) {
        throw new IllegalArgumentException(
            where(component) + ": its constants are not the keys of " + words);
      }
    } else if (column.constraints().vocabulary() != null) {
      throw new IllegalArgumentException(
          where(component) + ": the contract takes it from " + column.constraints().vocabulary());
    }
    return plain(component);
  }

  /** An entry of the column's vocabulary; of a list, what it lists. */
  CellKind entry(RecordComponent component, Column column) {
    Class<?> type =
        component.getGenericType() instanceof ParameterizedType list
            ? (Class<?>) list.getActualTypeArguments()[0]
            : component.getType();
    Catalogue<?> catalogue = catalogues.vocabulary(vocabulary(component, column));
    if (!catalogue.values().stream().allMatch(type::isInstance)) {
      throw new IllegalArgumentException(
          where(component) + ": " + type.getSimpleName() + " is no entry of " + catalogue.name());
    }
    return new CellKind(
        column.type(),
        each -> ((CatalogueEntry) each).key(),
        key -> (Object) catalogue.require((String) key));
  }

  private static String vocabulary(RecordComponent component, Column column) {
    String words = column.constraints().vocabulary();
    if (words == null) {
      throw new IllegalArgumentException(
          where(component) + ": the contract names no vocabulary for " + column.name());
    }
    return words;
  }

  private static String where(RecordComponent component) {
    return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
  }
}
