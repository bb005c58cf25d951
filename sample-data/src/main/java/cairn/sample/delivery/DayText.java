package cairn.sample.delivery;

import java.time.LocalDate;

/** Days as the text of a file; the days of a program are made once and shared by all rows. */
final class DayText {
  private static final int MARGIN = 800;

  private final int first;
  private final String[] texts;

  DayText(LocalDate firstDay, LocalDate lastDay) {
    first = (int) firstDay.toEpochDay() - MARGIN;
    texts = new String[(int) lastDay.toEpochDay() + MARGIN - first];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = LocalDate.ofEpochDay(first + (long) i).toString();
    }
  }

  /** The day, counted from 1970-01-01, as {@code YYYY-MM-DD}. */
  String of(int day) {
    int place = day - first;
    return place >= 0 && place < texts.length ? texts[place] : LocalDate.ofEpochDay(day).toString();
  }
}
