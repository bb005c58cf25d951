package cairn.analysis.person.calendar;

import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the weeks of a calendar, each as one symbol. */
final class WeekReader {
  private final UseCalendar calendar;
  private final WordRule rule;

  WeekReader(UseCalendar calendar) {
    this.calendar = calendar;
    this.rule = calendar.rule();
  }

  /** One symbol for every week of which at least one day lies in the calendar. */
  UseWord word() {
    long anchor = calendar.start().toEpochDay() + rule.anchorOffset();
    long first = calendar.span().from().toEpochDay();
    int firstWeek = (int) Math.floorDiv(first - anchor, 7L) + 1;
    int lastWeek = (int) Math.floorDiv(calendar.span().until().toEpochDay() - 1 - anchor, 7L) + 1;
    StringBuilder symbols = new StringBuilder();
    for (int week = firstWeek; week <= lastWeek; week++) {
      symbols.append(read(anchor + 7L * (week - 1)).symbol());
    }
    LocalDate day = LocalDate.ofEpochDay(anchor + 7L * (firstWeek - 1));
    return new UseWord(firstWeek, day, symbols.toString());
  }

  private WeekSymbol read(long week) {
    boolean thin = false;
    WeekSymbol reports = reports(week);
    if (reports == null && covered(week) > 0) {
      thin = true;
    }
    WeekSymbol tests = tests(week);
    if (tests == WeekSymbol.NO_USE && !rule.testsSpeakForWeek()) {
      thin |= reports == null;
      tests = null;
    }
    if (reports != null && tests != null) {
      return reports == tests ? reports : WeekSymbol.MIXED;
    }
    if (reports != null) {
      return reports;
    }
    if (tests != null) {
      return tests;
    }
    if (thin) {
      return rule.thin();
    }
    return dueDays(week) >= rule.fewest().due() ? WeekSymbol.MISSING : WeekSymbol.NOT_DUE;
  }

  /** What the reports say of the week; null where they cover too little to say no use. */
  private @Nullable WeekSymbol reports(long week) {
    int used = 0;
    boolean open = false;
    boolean differs = false;
    long first = calendar.span().from().toEpochDay();
    Placement placement = calendar.placement();
    for (long day = week; day < week + 7; day++) {
      DayMark mark = calendar.told(day);
      used += mark == DayMark.USED ? 1 : 0;
      differs |= mark == DayMark.DIFFERING;
      open |= mark == DayMark.CONTRADICTED;
    }
    for (CoarseReport block : calendar.blocks()) {
      if (block.overlap(week - first, week + 7 - first) == 0) {
        continue;
      }
      int inside = calendar.unplacedInside(block, week, week + 7);
      if (block.differs()) {
        differs = true;
      } else if (inside > 0 && placement != null) {
        used += block.inside(inside, placement);
      } else if (inside > 0) {
        boolean whole = CoarseReport.isMost(inside, block.days());
        // Fewer days left outside than days used: some of the use must have been in this week.
        int certain = whole ? block.used() : Math.max(0, block.used() - (block.days() - inside));
        used += certain;
        open |= certain == 0 && block.used() > 0;
      }
    }
    return differs ? WeekSymbol.MIXED : symbol(week, used, open);
  }

  /** What so many days of use make of the week, where it is open whether there were more. */
  private @Nullable WeekSymbol symbol(long week, int used, boolean open) {
    if (used >= rule.fewest().used()) {
      return WeekSymbol.USE;
    }
    if (rule.fewest().mixed() > 0 && used >= rule.fewest().mixed()) {
      // A week cut down to its days of use has no other day to be mixed with.
      return inSpan(week) > used ? WeekSymbol.MIXED : WeekSymbol.NOT_DUE;
    }
    if (open) {
      return WeekSymbol.MIXED;
    }
    return covered(week) >= rule.fewest().covered() ? WeekSymbol.NO_USE : null;
  }

  private int inSpan(long week) {
    LocalDate day = LocalDate.ofEpochDay(week);
    return calendar.span().overlap(new Period(day, day.plusDays(7)));
  }

  private int covered(long week) {
    int covered = 0;
    for (long day = week; day < week + 7; day++) {
      covered += calendar.on(day) != DayMark.MISSING ? 1 : 0;
    }
    return covered;
  }

  private @Nullable WeekSymbol tests(long week) {
    boolean positive = false;
    boolean negative = false;
    for (TestDay test : calendar.tests()) {
      if (test.day() >= week && test.day() < week + 7) {
        positive |= test.result() != DrugTestResult.NEGATIVE;
        negative |= test.result() != DrugTestResult.POSITIVE;
      }
    }
    if (positive && negative) {
      return WeekSymbol.MIXED;
    }
    return positive ? WeekSymbol.USE : negative ? WeekSymbol.NO_USE : null;
  }

  private int dueDays(long week) {
    int due = 0;
    for (long day = week; day < week + 7; day++) {
      due += calendar.isDue(day) ? 1 : 0;
    }
    return due;
  }
}
