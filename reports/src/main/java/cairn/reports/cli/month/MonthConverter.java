package cairn.reports.cli.month;

import java.time.DateTimeException;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code YYYY-MM}. */
public final class MonthConverter implements ITypeConverter<YearMonth> {
  @Override
  public YearMonth convert(String text) {
    try {
      if (text.length() == 7) {
        return YearMonth.parse(text);
      }
    } catch (DateTimeException wrong) {
      // The message below says what to write instead.
    }
    throw new TypeConversionException("is not a month. Use YYYY-MM, for example 2026-06");
  }
}
