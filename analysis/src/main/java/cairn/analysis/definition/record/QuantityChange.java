package cairn.analysis.definition.record;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.ReportedAmount;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Percent that a quantity of use went down, from the start to now. Reports that do not hold the
 * quantity are left out on both sides; amounts in different units are not compared.
 *
 * @param of which quantity
 */
public record QuantityChange(Quantity of) implements RecordRule {
  /** What is compared. */
  public enum Quantity implements Keyed {
    USE_DAYS("days of use in 28"),
    FEWER_DAYS("days of use in 28"),
    AMOUNT_A_USING_DAY("amount a day of use"),
    LARGEST_AMOUNT("largest amount in a day"),
    HOURS_A_WEEK("hours of use a week"),
    TIMES_A_WEEK("times of use a week");

    private final String words;

    Quantity(String words) {
      this.words = words;
    }
  }

  private record Level(double value, @Nullable String unit) {}

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Period window = Observed.window(evidence, terms);
    Observed seen = Observed.of(evidence, window);
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap != null) {
      return seen.not(gap);
    }
    Baseline baseline = evidence.baseline(window);
    if (baseline == null) {
      return seen.not(Reason.NO_BASELINE);
    }
    Level before = level(evidence.calendarAtStart(), baseline.window());
    Level now = isUntold(evidence.calendar(), window) ? null : level(evidence.calendar(), window);
    if (before == null) {
      return seen.not(Reason.AMOUNT_NOT_RECORDED);
    }
    if (now == null && before.value() > 0) {
      return seen.open(Reason.AMOUNT_NOT_RECORDED);
    }
    if (now == null || before.value() == 0) {
      return seen.not(Reason.NO_USE_AT_START);
    }
    boolean sameUnit = now.unit() == null || now.unit().equals(before.unit());
    if (!sameUnit) {
      return seen.not(Reason.AMOUNT_NOT_RECORDED);
    }
    double less = before.value() - now.value();
    double value = of == Quantity.FEWER_DAYS ? less : 100 * less / before.value();
    return seen.verdict(terms.isMetBy(value), value).named(name(terms, value));
  }

  /**
   * Whether some use now is told without the number that is asked for, so that it can have been
   * more than the rest says; a mean of the days of use is fair without it.
   */
  private boolean isUntold(UseCalendar calendar, Period window) {
    return of != Quantity.AMOUNT_A_USING_DAY
        && calendar.portions(window).stream().anyMatch(portion -> number(portion) == null);
  }

  private static String name(Terms terms, double value) {
    boolean more = terms.isMetBy(-value) && value < 0;
    return terms.isMetBy(value) ? "less" : more ? "more" : "unchanged";
  }

  private @Nullable Level level(UseCalendar calendar, Period window) {
    if (of == Quantity.USE_DAYS || of == Quantity.FEWER_DAYS) {
      return new Level(Baseline.useDays(calendar.count(window)), null);
    }
    return quantity(calendar.portions(window), usedDays(calendar.opposite().portions(window)));
  }

  /**
   * Days of use that go with the quantity. They are read at the other end of what reports leave
   * open: an amount a day of use is least where little of it lies on many days.
   */
  private int usedDays(List<ReportedAmount> portions) {
    return portions.stream()
        .filter(portion -> number(portion) != null)
        .mapToInt(ReportedAmount::daysUsed)
        .sum();
  }

  private @Nullable Level quantity(List<ReportedAmount> portions, int used) {
    double sum = 0;
    double largest = 0;
    int days = 0;
    boolean told = false;
    boolean untold = false;
    String unit = null;
    for (ReportedAmount portion : portions) {
      Number one = number(portion);
      told |= one != null && !portion.isNone();
      untold |= one == null;
      boolean otherUnit = unit != null && portion.unit() != null && !unit.equals(portion.unit());
      if (one == null || (isAmount() && otherUnit)) {
        continue;
      }
      unit = portion.unit() == null ? unit : portion.unit();
      sum += one.doubleValue();
      largest = Math.max(largest, one.doubleValue());
      days += portion.days();
    }
    // Days without use tell of no quantity where nobody wrote one down of any day with use.
    if (days == 0 || (untold && !told)) {
      return null;
    }
    double value =
        switch (of) {
          case AMOUNT_A_USING_DAY -> sum == 0 ? 0 : sum / Math.max(1, used);
          case LARGEST_AMOUNT -> largest;
          default -> 7 * sum / days;
        };
    return new Level(value, isAmount() ? unit : null);
  }

  private boolean isAmount() {
    return of == Quantity.AMOUNT_A_USING_DAY || of == Quantity.LARGEST_AMOUNT;
  }

  private @Nullable Number number(ReportedAmount portion) {
    return switch (of) {
      case AMOUNT_A_USING_DAY -> portion.milligrams();
      case LARGEST_AMOUNT -> portion.peakMilligrams();
      case HOURS_A_WEEK -> portion.hours();
      case TIMES_A_WEEK -> portion.times();
      case USE_DAYS, FEWER_DAYS -> portion.daysUsed();
    };
  }

  @Override
  public boolean needsAmounts() {
    return of != Quantity.USE_DAYS && of != Quantity.FEWER_DAYS;
  }

  @Override
  public ThresholdUnit unit() {
    return of == Quantity.FEWER_DAYS ? ThresholdUnit.DAYS : ThresholdUnit.PERCENT;
  }

  @Override
  public boolean needsThreshold() {
    return true;
  }

  @Override
  public String describe(Terms terms) {
    Threshold threshold = terms.threshold();
    return "Less than at the start: "
        + of.words
        + " "
        + terms.window()
        + (threshold == null ? "." : ", by " + threshold.describe() + ".");
  }
}
