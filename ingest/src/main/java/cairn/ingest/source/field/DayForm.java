package cairn.ingest.source.field;

import cairn.ingest.model.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a source writes days. */
public enum DayForm implements Keyed {
  /** Year, month, day, perhaps with a time behind them. */
  ISO(List.of()),
  /** Day before month. */
  DAY_FIRST(List.of("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %b %Y", "%d %B %Y")),
  /** Month before day. */
  MONTH_FIRST(List.of("%m/%d/%Y", "%m-%d-%Y", "%b %d %Y", "%b %d, %Y", "%B %d, %Y"));

  private static final List<String> ALWAYS = List.of("%Y-%m-%d", "%Y/%m/%d");

  private static final int ISO_LENGTH = 10;

  /** A time behind the day, whatever it is followed by. */
  private static final String TIME = "[ T][0-9]{1,2}:.*$";

  @SuppressWarnings("ImmutableEnumChecker") // a list that nothing changes
  private final List<String> forms;

  DayForm(List<String> forms) {
    this.forms = forms;
  }

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The day that a text names, or NULL, in SQL. */
  public String day(String sql) {
    return "CAST(try_strptime(" + parsed(sql) + ") AS DATE)";
  }

  /** The same where a text that names no day stops the statement. */
  public String strictDay(String sql) {
    return "CAST(strptime(" + parsed(sql) + ") AS DATE)";
  }

  /** The time of day in a text, or NULL, in SQL: to tell which of two of a day came first. */
  public static String timeOfDay(String sql) {
    return "try_strptime(regexp_extract("
        + sql
        + ", '[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( [AP]M)?'), "
        + "['%H:%M:%S', '%H:%M', '%I:%M:%S %p', '%I:%M %p'])";
  }

  private String parsed(String sql) {
    if (this == ISO) {
      return "left(" + sql + ", " + ISO_LENGTH + "), [" + SqlText.texts(ALWAYS) + "]";
    }
    List<String> all = new ArrayList<>(ALWAYS);
    all.addAll(forms);
    String day = "regexp_replace(" + sql + ", " + SqlText.text(TIME) + ", '')";
    return day + ", [" + SqlText.texts(all) + "]";
  }
}
