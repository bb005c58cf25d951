package cairn.analysis.definition.record;

import cairn.analysis.definition.Observed;
import cairn.analysis.definition.ShareText;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.DayMark;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;

/**
 * Days from the start to the first use. The value is the number of days before it; without use, the
 * number of days up to the last one observed. So the time of an event and the time of an end
 * without one are counted alike. A report that does not place its days of use is the first use at
 * its first day at the earliest, and at the latest at that day from which on all its days can have
 * been with use. The name says which: {@code used} or {@code not_used}.
 */
public record FirstUse() implements RecordRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Period window = Observed.window(evidence, terms);
    Observed seen = Observed.of(evidence, window);
    if (seen.count().observed() == 0) {
      return seen.not(evidence.hasDied() ? Reason.DIED : Reason.NO_REPORTS);
    }
    UseCalendar calendar = evidence.calendar();
    long first = window.from().toEpochDay();
    long seenUntil = first;
    for (long day = first; day < window.until().toEpochDay(); day++) {
      DayMark mark = calendar.on(day);
      if (mark.isOfUse() || calendar.open().least(first, day + 1) > 0) {
        return seen.verdict(false, day - first).named("used");
      }
      seenUntil = mark == DayMark.NOT_USED ? day + 1 : seenUntil;
    }
    Verdict free = seen.verdict(true, seenUntil - first).named("not_used");
    boolean enough = seen.count().covers(terms.coverage());
    return enough
        ? free
        : seen.notBut(Reason.COVERAGE_TOO_LOW, seenUntil - first).named("not_used");
  }

  @Override
  public String describe(Terms terms) {
    return "Days from the start to the first use, or to the last day observed without any; achieved"
        + " without use where at least "
        + ShareText.share(terms.coverage())
        + " of the days were observed.";
  }
}
