package cairn.analysis.definition.record;

import cairn.analysis.definition.Observed;
import cairn.analysis.definition.ShareText;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.DayMark;
import cairn.analysis.person.calendar.WindowCount;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;
import java.time.LocalDate;

/**
 * No return to regular use after a time of grace: neither use on a number of days in a row nor use
 * in each of two weeks in a row. The value is the days of use after the grace.
 *
 * @param graceDays days after the start that are not looked at
 * @param daysInARow days of use in a row that end it
 */
public record ProlongedAbstinence(int graceDays, int daysInARow) implements RecordRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    LocalDate from = evidence.start().plusDays(graceDays);
    if (!from.isBefore(evidence.at())) {
      return Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, 0);
    }
    Period window = new Period(from, evidence.at());
    Observed seen = Observed.of(evidence, window);
    double used = seen.used(terms.mixed());
    if (!evidence.hasDied() && (usedInARow(evidence, window) || usedInTwoWeeks(evidence, window))) {
      return seen.verdict(false, used);
    }
    Reason gap = seen.gap(evidence, terms.coverage());
    return gap != null ? seen.not(gap) : seen.verdict(true, used);
  }

  private boolean usedInARow(UseEvidence evidence, Period window) {
    int run = 0;
    for (long day = window.from().toEpochDay(); day < window.until().toEpochDay(); day++) {
      run = evidence.calendar().on(day) == DayMark.USED ? run + 1 : 0;
      if (run >= daysInARow) {
        return true;
      }
    }
    return false;
  }

  private static boolean usedInTwoWeeks(UseEvidence evidence, Period window) {
    boolean before = false;
    for (LocalDate week = window.from(); !week.plusDays(7).isAfter(window.until()); ) {
      WindowCount count = evidence.calendar().count(new Period(week, week.plusDays(7)));
      boolean used = count.usedOrDiffering() > 0;
      if (used && before) {
        return true;
      }
      before = used;
      week = week.plusDays(7);
    }
    return false;
  }

  @Override
  public String describe(Terms terms) {
    return "From day "
        + graceDays
        + " after the start on, neither use on "
        + daysInARow
        + " days in a row nor use in each of two weeks in a row, with at least "
        + ShareText.share(terms.coverage())
        + " of the days observed.";
  }
}
