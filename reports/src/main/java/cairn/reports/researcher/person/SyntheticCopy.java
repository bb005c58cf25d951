package cairn.reports.researcher.person;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.reports.researcher.HandedTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Made-up people in the same tables, to write code with before the package is opened, and for
 * nothing else: no result may be taken from them. Traits are drawn together from the classes of the
 * package, everything else column by column and independently; a weekly word is drawn letter by
 * letter from what letters follow each other. A number is drawn evenly between the first and the
 * last tenth of its column, so that nobody's own extreme is in it.
 */
final class SyntheticCopy {
  private final Random random;
  private final int people;

  private SyntheticCopy(Random random, int people) {
    this.random = random;
    this.people = people;
  }

  /** The same tables with as many made-up people. */
  static List<HandedTable> of(List<HandedTable> tables, PackageOrder.Rules rules) {
    SyntheticCopy copy = new SyntheticCopy(new Random(rules.seed()), tables.get(0).rows().size());
    return tables.stream().map(table -> copy.of(table)).toList();
  }

  private HandedTable of(HandedTable real) {
    boolean isOfPeople = real.table().key().size() == 1;
    int[] spread = spread(real.rows());
    Margins margins = new Margins(real, random);
    PersonTable made =
        new PersonTable(real.table().name(), real.table().description(), real.table().key().size());
    real.table().columns().stream()
        .skip(1)
        .forEach(column -> made.column(column.name(), column.type(), column.description()));
    for (int person = 1; person <= people; person++) {
      int rows =
          real.rows().isEmpty()
              ? 0
              : isOfPeople ? 1 : spread[0] + random.nextInt(spread[1] - spread[0] + 1);
      Set<String> keys = new HashSet<>();
      for (int row = 1; row <= rows; row++) {
        @Nullable Object[] cells = cells(real, margins, person, row, isOfPeople);
        if (keys.add(key(cells, real.table().key().size()))) {
          made.add(cells);
        }
      }
    }
    return made.handed();
  }

  private @Nullable Object[] cells(
      HandedTable real, Margins margins, int person, int row, boolean isOfPeople) {
    List<Column> columns = real.table().columns();
    @Nullable Object[] cells = new Object[columns.size()];
    Row like = isOfPeople ? real.rows().get(random.nextInt(real.rows().size())) : null;
    for (int place = 0; place < cells.length; place++) {
      String name = columns.get(place).name();
      cells[place] =
          switch (name) {
            case PersonTable.PERSON -> String.format(Locale.ROOT, "made-up-%05d", person);
            case PersonTable.GOAL -> String.format(Locale.ROOT, "made-up-%05d-%03d", person, row);
            case PersonTable.WORD -> margins.word(place);
            default ->
                like != null && place <= KnownTrait.values().length
                    ? like.value(place)
                    : columns.get(place).type() == ColumnType.INTEGER
                            || columns.get(place).type() == ColumnType.NUMBER
                        ? margins.number(place)
                        : margins.value(place);
          };
    }
    return cells;
  }

  private static String key(@Nullable Object[] cells, int keys) {
    List<String> parts = new ArrayList<>();
    for (int place = 0; place < keys; place++) {
      parts.add(String.valueOf(cells[place]));
    }
    return String.join("\u0000", parts);
  }

  /** Rows a person: the first and the last tenth of those who have any. */
  private static int[] spread(List<Row> rows) {
    List<Double> each = new ArrayList<>();
    String last = "";
    for (Row row : rows) {
      String person = String.valueOf(row.value(0));
      if (person.equals(last)) {
        each.set(each.size() - 1, each.get(each.size() - 1) + 1);
      } else {
        each.add(1.0);
      }
      last = person;
    }
    return new int[] {
      (int) Math.round(Margins.quantile(each, 0.1)), (int) Math.round(Margins.quantile(each, 0.9))
    };
  }
}
