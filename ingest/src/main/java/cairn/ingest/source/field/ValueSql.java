package cairn.ingest.source.field;

import cairn.ingest.contract.ColumnType;
import cairn.ingest.source.field.FieldValue.Among;
import cairn.ingest.source.field.FieldValue.Boxes;
import cairn.ingest.source.field.FieldValue.Coded;
import cairn.ingest.source.field.FieldValue.Constant;
import cairn.ingest.source.field.FieldValue.Earliest;
import cairn.ingest.source.field.FieldValue.Joined;
import cairn.ingest.source.field.FieldValue.Plain;
import cairn.ingest.source.field.FieldValue.Several;
import cairn.ingest.source.field.FieldValue.Shifted;
import cairn.ingest.source.field.FieldValue.Sum;
import cairn.ingest.source.field.FieldValue.Ticked;
import cairn.ingest.source.field.FieldValue.Years;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Values in SQL. What no rule foresaw stays as it is or becomes no value, so that a check names it.
 */
final class ValueSql {
  /** In place of a day that is none and cannot be counted from: the check refuses it. */
  private static final String NO_DAY = "'no day'";

  private static final String TRUE = "('1', 'yes', 'y', 'true', 'checked', 'x')";
  private static final String TICKED = "('1', 'true', 'checked', 'yes', 'x')";
  private static final String FALSE = "('0', 'no', 'n', 'false', 'unchecked')";
  private static final String OLDEST = "90";

  private final UnaryOperator<String> fields;
  private final DayForm days;

  /**
   * For one kind of row.
   *
   * @param fields from a field, as written, to what it is in SQL
   */
  ValueSql(UnaryOperator<String> fields, DayForm days) {
    this.fields = fields;
    this.days = days;
  }

  /** The value in a column of a type. */
  String of(FieldValue value, ColumnType type) {
    if (value instanceof Plain plain) {
      return plain(plain, type);
    }
    if (value instanceof Constant constant) {
      return SqlText.text(constant.text());
    }
    if (value instanceof Coded coded) {
      return coded(coded);
    }
    if (value instanceof Shifted shifted) {
      return shifted(shifted);
    }
    if (value instanceof Years years) {
      return years(years);
    }
    if (value instanceof Joined joined) {
      return joined.parts().stream()
          .map(part -> of(part, ColumnType.TEXT))
          .collect(Collectors.joining(" || '-' || "));
    }
    if (value instanceof Sum sum) {
      return sum.fields().stream()
          .map(field -> "try_cast(" + sql(field) + " AS DOUBLE)")
          .collect(Collectors.joining(" + "));
    }
    return value instanceof Earliest earliest ? day(earliest.field()) : choice(value);
  }

  private String choice(FieldValue value) {
    if (value instanceof Boxes boxes) {
      return boxes(boxes);
    }
    if (value instanceof Ticked ticked) {
      String box = sql(ticked.box());
      return "CASE WHEN "
          + isTicked(ticked.box())
          + " THEN 'true' WHEN "
          + box
          + " IS NOT NULL THEN 'false' END";
    }
    if (value instanceof Several several) {
      return SeveralSql.of(several, sql(several.field()));
    }
    if (value instanceof Among among) {
      return SeveralSql.of(among, sql(among.field()));
    }
    throw new IllegalArgumentException("a value without SQL");
  }

  /** Whether a value is there, in SQL. */
  String isThere(FieldValue value, ColumnType type) {
    return value instanceof Plain plain
        ? sql(plain.field()) + " IS NOT NULL"
        : "(" + of(value, type) + ") IS NOT NULL";
  }

  private String sql(String field) {
    return fields.apply(field);
  }

  private String plain(Plain plain, ColumnType type) {
    String field = sql(plain.field());
    if (type == ColumnType.DATE) {
      return day(plain.field());
    }
    if (type == ColumnType.BOOLEAN) {
      return "CASE WHEN "
          + word(field)
          + " IN "
          + TRUE
          + " THEN 'true' WHEN "
          + word(field)
          + " IN "
          + FALSE
          + " THEN 'false' ELSE "
          + field
          + " END";
    }
    return plain.prefix().isEmpty() ? field : SqlText.text(plain.prefix()) + " || " + field;
  }

  private static String word(String field) {
    return "lower(trim(" + field + "))";
  }

  private String day(String field) {
    return "coalesce(CAST(" + days.day(sql(field)) + " AS VARCHAR), " + sql(field) + ")";
  }

  private String shifted(Shifted shifted) {
    String day = days.day(sql(shifted.field()));
    String by =
        shifted.days() == 0 ? "" : (shifted.days() < 0 ? " - " : " + ") + Math.abs(shifted.days());
    return "CASE WHEN "
        + sql(shifted.field())
        + " IS NOT NULL THEN coalesce(CAST("
        + day
        + by
        + " AS VARCHAR), "
        + NO_DAY
        + ") END";
  }

  /** The smaller of two would take the oldest age for one that is not known. */
  private String years(Years years) {
    String age =
        "datesub('year', "
            + days.day(sql(years.from()))
            + ", "
            + days.day(sql(years.until()))
            + ")";
    return "CASE WHEN " + age + " > " + OLDEST + " THEN " + OLDEST + " ELSE " + age + " END";
  }

  private String coded(Coded coded) {
    StringBuilder text = new StringBuilder("CASE ").append(sql(coded.field()));
    coded
        .codes()
        .forEach(
            (code, key) ->
                text.append(" WHEN ")
                    .append(SqlText.text(code))
                    .append(" THEN ")
                    .append(key.isEmpty() ? "NULL" : SqlText.text(key)));
    return text.append(" ELSE ").append(sql(coded.field())).append(" END").toString();
  }

  private String isTicked(String box) {
    return "lower(" + sql(box) + ") IN " + TICKED;
  }

  /** Two boxes may mean one key, which is then named once. */
  private String boxes(Boxes boxes) {
    Map<String, List<String>> byKey =
        boxes.keys().keySet().stream()
            .collect(
                Collectors.groupingBy(
                    box -> boxes.keys().getOrDefault(box, ""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byKey.remove("");
    return "nullif(concat_ws('|', "
        + byKey.entrySet().stream()
            .map(
                each ->
                    "CASE WHEN "
                        + each.getValue().stream()
                            .map(this::isTicked)
                            .collect(Collectors.joining(" OR "))
                        + " THEN "
                        + SqlText.text(each.getKey())
                        + " END")
            .collect(Collectors.joining(", "))
        + "), '')";
  }
}
