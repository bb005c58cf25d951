package cairn.reports.funder;

import cairn.reports.release.Release.NotOffered;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A released table read back by what its rows are of: nobody who reads this knows more. */
final class ToldTable {
  /** The whole program, among kinds; everybody, among categories. */
  static final String ALL = "all";

  private static final String NOT_OFFERED = "not_offered";

  private final List<Line> lines = new ArrayList<>();

  /** What a row is of. */
  record Place(String period, String kind, String measure, String category) {}

  /** A category, or a kind of group, with its words. */
  record Named(String key, String label) {}

  /** A row: what it is of, words for its kind and its category, and its number. */
  private record Line(
      Place place, String kind, String category, ToldNumber told, boolean isOffered) {}

  ToldTable(PublishedTable table) {
    for (int row = 0; row < table.rowCount(); row++) {
      Cells cells = new Cells(table, row);
      Place place =
          new Place(
              cells.text(FunderColumn.PERIOD),
              cells.text(FunderColumn.KIND),
              cells.text(FunderColumn.MEASURE),
              cells.text(FunderColumn.CATEGORY));
      lines.add(
          new Line(
              place,
              cells.text(FunderColumn.KIND_LABEL),
              cells.text(FunderColumn.CATEGORY_LABEL),
              cells.told(),
              !cells.text(FunderColumn.STATUS).equals(NOT_OFFERED)));
    }
  }

  /** The cells of a row. */
  private record Cells(PublishedTable table, int row) {
    Value of(FunderColumn column) {
      return table.value(row, column.key());
    }

    String text(FunderColumn column) {
      return of(column) instanceof Value.Text t ? t.text() : "";
    }

    ToldNumber told() {
      return new ToldNumber(
          of(FunderColumn.NUMBER),
          of(FunderColumn.OF),
          of(FunderColumn.SHARE),
          of(FunderColumn.LOWER),
          of(FunderColumn.UPPER));
    }
  }

  /** The periods, in order. */
  List<String> periods() {
    return lines.stream().map(line -> line.place().period()).distinct().toList();
  }

  /** Whether a measure is asked of a period, told or not offered. */
  boolean asks(String period, String measure) {
    return lines.stream()
        .map(Line::place)
        .anyMatch(
            place ->
                place.period().equals(period)
                    && (place.measure().equals(measure)
                        || place.measure().equals(NotOffered.EVERYTHING)));
  }

  /** The rows of a period, in order. */
  List<Named> kinds(String period) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (Line line : lines) {
      if (line.isOffered() && line.place().period().equals(period)) {
        kinds.put(line.place().kind(), line.kind());
      }
    }
    return kinds.entrySet().stream().map(e -> new Named(e.getKey(), e.getValue())).toList();
  }

  /** The categories of a measure in a period, in order; none where it is not offered. */
  List<Named> categories(String period, String measure) {
    Map<String, String> categories = new LinkedHashMap<>();
    for (Line line : lines) {
      Place place = line.place();
      if (line.isOffered() && place.period().equals(period) && place.measure().equals(measure)) {
        categories.put(place.category(), line.category());
      }
    }
    return categories.entrySet().stream().map(e -> new Named(e.getKey(), e.getValue())).toList();
  }

  /** A number, where it is offered. */
  Optional<ToldNumber> find(Place place) {
    return lines.stream()
        .filter(line -> line.isOffered() && line.place().equals(place))
        .map(Line::told)
        .findFirst();
  }

  /** A number of the whole program; not offered where there is none. */
  ToldNumber whole(String period, Asked asked) {
    return find(new Place(period, ALL, asked.measure(), asked.category()))
        .orElseGet(ToldNumber::notOffered);
  }
}
