package cairn.ingest.source.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A day as people write it, told by the forms that {@link DayForm} reads. */
public final class WrittenDay {
  private static final List<DateTimeFormatter> ALWAYS = forms("uuuu-MM-dd", "uuuu/MM/dd");
  private static final Map<DayForm, List<DateTimeFormatter>> FORMS =
      Map.of(
          DayForm.ISO, List.of(),
          DayForm.DAY_FIRST, forms("d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "d MMM uuuu", "d MMMM uuuu"),
          DayForm.MONTH_FIRST,
              forms("M/d/uuuu", "M-d-uuuu", "MMM d uuuu", "MMM d, uuuu", "MMMM d, uuuu"));

  private WrittenDay() {}

  private static List<DateTimeFormatter> forms(String... patterns) {
    return List.of(patterns).stream()
        .map(
            pattern ->
                new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
        .toList();
  }

  /** The day that a text names in a form, or null. */
  public static @Nullable LocalDate read(String text, DayForm form) {
    String plain =
        form == DayForm.ISO && text.matches("\\d{4}[-/]\\d{2}[-/]\\d{2}[ T].*")
            ? text.substring(0, 10)
            : text.replaceAll("[ T][0-9]{1,2}:.*$", "").strip();
    for (List<DateTimeFormatter> forms : List.of(ALWAYS, FORMS.getOrDefault(form, List.of()))) {
      for (DateTimeFormatter each : forms) {
        try {
          return LocalDate.parse(plain, each);
        } catch (DateTimeException e) {
          // another form may fit
        }
      }
    }
    return null;
  }

  /** Whether a text names a day in any form. */
  public static boolean is(String text) {
    return EnumSet.allOf(DayForm.class).stream().anyMatch(form -> read(text, form) != null);
  }

  /** The forms in which all of some texts name days; the plainest alone where it fits. */
  public static Set<DayForm> fitting(List<String> texts) {
    Set<DayForm> fitting = EnumSet.noneOf(DayForm.class);
    for (DayForm form : DayForm.values()) {
      if (texts.stream().allMatch(text -> read(text, form) != null)) {
        fitting.add(form);
      }
    }
    return fitting.contains(DayForm.ISO) ? EnumSet.of(DayForm.ISO) : fitting;
  }
}
