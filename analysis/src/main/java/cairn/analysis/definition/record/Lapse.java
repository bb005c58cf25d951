package cairn.analysis.definition.record;

import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.DayMark;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Period;
import java.time.LocalDate;

/**
 * What became of the goal not to use: kept; a lapse, which is short use with days without after it;
 * a return, which is use in each of three weeks in a row; or use that is neither. Achieved when
 * kept or when every use was a lapse. The value is the days from the last use to the end, so that
 * finding back counts; what was reached before is never taken away.
 *
 * @param longest days of use in a row that a lapse may last
 * @param daysAfter days without use that must come after a lapse
 * @param weeks weeks with use in a row that are a return
 */
public record Lapse(int longest, int daysAfter, int weeks) implements RecordRule {
  /** What became of the goal. */
  public enum Course implements Keyed {
    KEPT,
    LAPSE,
    RETURN,
    OTHER_USE
  }

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    LocalDate from = ReturnToUse.goalFrom(evidence);
    if (from == null) {
      return Verdict.notEvaluable(Reason.NO_GOAL, 0, 0);
    }
    Period window = new Period(from, evidence.at());
    Observed seen = Observed.of(evidence, window);
    if (isReturn(evidence, window)) {
      return seen.verdict(false, sinceUse(evidence, window)).named(Course.RETURN.key());
    }
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap != null) {
      return seen.not(gap);
    }
    if (seen.count().usedOrDiffering() == 0) {
      return seen.verdict(true, window.days()).named(Course.KEPT.key());
    }
    boolean lapses = areLapses(evidence, window);
    return seen.verdict(lapses, sinceUse(evidence, window))
        .named((lapses ? Course.LAPSE : Course.OTHER_USE).key());
  }

  private boolean isReturn(UseEvidence evidence, Period window) {
    int run = 0;
    LocalDate week = window.from();
    while (!week.plusDays(7).isAfter(window.until())) {
      Period days = new Period(week, week.plusDays(7));
      run = evidence.calendar().count(days).usedOrDiffering() > 0 ? run + 1 : 0;
      if (run >= weeks) {
        return true;
      }
      week = week.plusDays(7);
    }
    return false;
  }

  private boolean areLapses(UseEvidence evidence, Period window) {
    int used = 0;
    int without = daysAfter;
    for (long day = window.from().toEpochDay(); day < window.until().toEpochDay(); day++) {
      DayMark mark = evidence.calendar().on(day);
      if (mark == DayMark.NOT_USED) {
        without++;
        used = without >= daysAfter ? 0 : used;
      } else if (evidence.calendar().on(day).isOfUse()) {
        used += 1;
        without = 0;
        if (used > longest) {
          return false;
        }
      }
    }
    return without >= daysAfter;
  }

  private static long sinceUse(UseEvidence evidence, Period window) {
    long day = window.until().toEpochDay() - 1;
    while (day >= window.from().toEpochDay()) {
      if (evidence.calendar().on(day).isOfUse()) {
        break;
      }
      day--;
    }
    return window.until().toEpochDay() - 1 - day;
  }

  @Override
  public String describe(Terms terms) {
    return "For people whose goal is not to use: no use since it was set, or only lapses, which last"
        + " at most "
        + longest
        + " days of use and have at least "
        + daysAfter
        + " days without after them; use in each of "
        + weeks
        + " weeks in a row is a return.";
  }
}
