package cairn.sample.program;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Which made-up program to write.
 *
 * @param clients how many people, 1 to 900,000
 * @param months how many months of records, 1 to 120
 * @param seed the same seed gives the same bytes; with another number of clients it gives the same
 *     people, more or fewer of them
 * @param lastMonth the last month with records
 */
public record ProgramSettings(int clients, int months, long seed, YearMonth lastMonth) {
  /** The month that the committed clinic ends with. */
  public static final YearMonth DEFAULT_LAST_MONTH = YearMonth.of(2026, 10);

  /** The settings of the committed clinic. */
  public static final ProgramSettings CLINIC = new ProgramSettings(400, 18, 20261031L);

  /** Refuses a size that the generator cannot make. */
  public ProgramSettings {
    if (clients < 1 || clients > 900_000) {
      throw new IllegalArgumentException("clients must be from 1 to 900,000");
    }
    if (months < 1 || months > 120) {
      throw new IllegalArgumentException("months must be from 1 to 120");
    }
  }

  /** A program that ends with {@link #DEFAULT_LAST_MONTH}. */
  public ProgramSettings(int clients, int months, long seed) {
    this(clients, months, seed, DEFAULT_LAST_MONTH);
  }

  /** The first day with records of sessions. */
  public LocalDate firstDay() {
    return lastMonth.minusMonths(months - 1L).atDay(1);
  }

  /** The last day with records. */
  public LocalDate lastDay() {
    return lastMonth.atEndOfMonth();
  }
}
