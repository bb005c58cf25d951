package cairn.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one substance over a period: one row of {@code use_reports}. A day of Timeline
 * Followback is a period of one day. {@code hours} and {@code amount} are for the whole period.
 */
@Delivered("use_reports")
public record UseReport(
    ClientId client,
    Problem problem,
    Period period,
    UseSource source,
    Use use,
    @Nullable DrugTestResult result) {
  /** What was used; all of it may be missing where a test says what is known. */
  public record Use(
      @Nullable Integer daysUsed,
      Amounts amounts,
      @Nullable Integer heavyDays,
      Hours spent,
      @Nullable Integer times,
      @Nullable Integer specialOccasionDays) {}

  /** How much. */
  public record Amounts(
      @Nullable Double amount, @Nullable Unit amountUnit, @Nullable Double maxAmountInADay) {}

  /** How long. */
  public record Hours(@Nullable Double hours, @Nullable Double maxHoursInADay) {}

  /** Days of the period with use. */
  public @Nullable Integer daysUsed() {
    return use.daysUsed();
  }

  /** How much in the whole period. */
  public @Nullable Double amount() {
    return use.amounts().amount();
  }

  /** The unit of both amounts. */
  public @Nullable Unit amountUnit() {
    return use.amounts().amountUnit();
  }

  /** How much on the day with most. */
  public @Nullable Double maxAmountInADay() {
    return use.amounts().maxAmountInADay();
  }

  /** Days above the limits. */
  public @Nullable Integer heavyDays() {
    return use.heavyDays();
  }

  /** Hours in the whole period. */
  public @Nullable Double hours() {
    return use.spent().hours();
  }

  /** Hours on the day with most. */
  public @Nullable Double maxHoursInADay() {
    return use.spent().maxHoursInADay();
  }

  /** How often. */
  public @Nullable Integer times() {
    return use.times();
  }

  /** Days of use that were special occasions. */
  public @Nullable Integer specialOccasionDays() {
    return use.specialOccasionDays();
  }
}
