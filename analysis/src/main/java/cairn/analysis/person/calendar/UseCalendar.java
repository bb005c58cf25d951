package cairn.analysis.person.calendar;

import cairn.analysis.person.verdict.MissingRule;
import cairn.ingest.model.Away;
import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's use of one substance: a mark for every day of a span, and one symbol for every week.
 * It covers the whole span, whatever was reported, so that a person who left cannot look abstinent.
 *
 * <p>A report without use places each of its days, and so does one with use on every day. A report
 * in between places none: runs and first use take its days as unknown, counts take its number whole
 * where at least five sevenths of it lie inside the window, and it is never cut. A report without
 * use in whose period a test found the substance is contradicted: see {@link FoundByTest}.
 */
public final class UseCalendar {
  private static final DayMark[] MARKS = DayMark.values();

  private final Problem problem;
  private final LocalDate start;
  private final Period span;
  private final long first;
  private final Due due;
  private final WordRule rule;
  private final byte[] marks;
  private final boolean[] controlled;
  private final boolean[] away;
  private final List<CoarseReport> blocks;
  private final List<ReportedAmount> portions;
  private final List<TestDay> tests;
  private final List<UseReport> reports;
  private final FoundByTest found;
  private @Nullable UseCalendar asReported;
  private @Nullable DayCounts counts;
  private @Nullable UseWord word;

  private UseCalendar(
      Problem problem,
      LocalDate start,
      Period span,
      Due due,
      WordRule rule,
      List<UseReport> used,
      FoundByTest found) {
    this.problem = problem;
    this.start = start;
    this.span = span;
    this.first = span.from().toEpochDay();
    this.due = due;
    this.rule = rule;
    this.controlled = new boolean[span.days()];
    this.away = new boolean[span.days()];
    due.away().forEach(this::enter);
    this.reports = used;
    this.found = found;
    DayLedger ledger = new DayLedger(span, used, found);
    this.marks = ledger.marks();
    this.blocks = ledger.blocks(used);
    this.portions = ReportedAmounts.of(span, used, found);
    this.tests = new ArrayList<>();
    for (UseReport report : used) {
      DrugTestResult result = report.result();
      long taken = FoundByTest.day(report);
      if (result != null && span.contains(LocalDate.ofEpochDay(taken))) {
        tests.add(new TestDay(taken, result));
      }
    }
  }

  /** A copy with other marks: missing days filled. */
  UseCalendar(
      UseCalendar other, byte[] marks, List<CoarseReport> blocks, List<ReportedAmount> portions) {
    this.problem = other.problem;
    this.start = other.start;
    this.span = other.span;
    this.first = other.first;
    this.due = other.due;
    this.rule = other.rule;
    this.controlled = other.controlled;
    this.away = other.away;
    this.marks = marks;
    this.blocks = blocks;
    this.portions = portions;
    this.tests = other.tests;
    this.reports = other.reports;
    this.found = other.found;
  }

  /**
   * The calendar of one person and problem.
   *
   * @param problem the substance, or the class whose substances count for it
   * @param reports the person's reports of any problem; those of this one and of its children count
   * @param due when a report is due
   * @param start first day of week 1, before the rule's anchor moves it
   * @param span the days looked at
   * @param rule how days become weeks, and which sources count
   * @param families which substances count for which class
   */
  public static UseCalendar of(
      Problem problem,
      List<UseReport> reports,
      Due due,
      LocalDate start,
      Period span,
      WordRule rule,
      Families families) {
    List<UseReport> used =
        reports.stream()
            .filter(report -> rule.sources().contains(report.source()))
            .filter(
                report ->
                    families.counts(
                        report.problem().key(), report.problem().parent(), problem.key()))
            .toList();
    return new UseCalendar(problem, start, span, due, rule, used, FoundByTest.in(used));
  }

  private void enter(Away time) {
    LocalDate last = time.untilOn();
    long until = last == null ? span.until().toEpochDay() : last.toEpochDay() + 1;
    for (long day = Math.max(first, time.fromOn().toEpochDay());
        day < Math.min(until, span.until().toEpochDay());
        day++) {
      away[(int) (day - first)] = true;
      controlled[(int) (day - first)] |= time.reason().isControlledEnvironment();
    }
  }

  /** The substance, or the class of substances. */
  public Problem problem() {
    return problem;
  }

  /** The first day of the person's time with the groups. */
  public LocalDate start() {
    return start;
  }

  /** The days looked at. */
  public Period span() {
    return span;
  }

  /** How days become weeks. */
  public WordRule rule() {
    return rule;
  }

  /** What is known of a day; nothing is known of days outside the span. */
  public DayMark on(LocalDate day) {
    return on(day.toEpochDay());
  }

  /** The same by epoch day. */
  public DayMark on(long epochDay) {
    long index = epochDay - first;
    return index < 0 || index >= marks.length ? DayMark.MISSING : MARKS[marks[(int) index]];
  }

  /** Whether the day was spent where substances are hard to come by. */
  public boolean isControlled(long epochDay) {
    long index = epochDay - first;
    return index >= 0 && index < controlled.length && controlled[(int) index];
  }

  /**
   * Whether the person could have reported that day: the problem was known, and nobody was away.
   */
  public boolean isDue(long epochDay) {
    long index = epochDay - first;
    return epochDay >= due.from().toEpochDay()
        && epochDay < due.until().toEpochDay()
        && index >= 0
        && index < away.length
        && !away[(int) index];
  }

  /** Days of use and days observed in a window; see {@link WindowCount}. */
  public WindowCount count(Period window) {
    return counts().count(window);
  }

  private DayCounts counts() {
    DayCounts known = counts;
    if (known == null) {
      known = new DayCounts(this);
      counts = known;
    }
    return known;
  }

  /**
   * What reports say of amounts in a window: portions without use are cut at its edges, others
   * count whole where at least five sevenths of them lie inside.
   */
  public List<ReportedAmount> portions(Period window) {
    long from = window.from().toEpochDay();
    long until = window.until().toEpochDay();
    List<ReportedAmount> inside = new ArrayList<>();
    for (ReportedAmount portion : portions) {
      long begin = Math.max(from, portion.fromDay());
      long end = Math.min(until, portion.fromDay() + portion.days());
      if (begin >= end) {
        continue;
      }
      if (portion.isNone()) {
        inside.add(ReportedAmount.none(begin, (int) (end - begin)));
      } else if (mostlyInside((int) (end - begin), portion.days())) {
        inside.add(portion);
      }
    }
    return inside;
  }

  /** One symbol for every week of which at least one day lies in the span. */
  public UseWord word() {
    UseWord known = word;
    if (known == null) {
      known = new WeekReader(this).word();
      word = known;
    }
    return known;
  }

  /**
   * The same calendar with the missing days for which a report was due filled, from the start up to
   * a day. The observed calendar itself where the rule fills nothing.
   *
   * @param missing what stands in for a missing day or week
   * @param until the day after the last that is filled
   */
  public UseCalendar filled(MissingRule missing, LocalDate until) {
    return CalendarFill.of(this, missing, until);
  }

  /**
   * The same calendar with the days as the reports alone have them: a report of no use stands
   * against a test. The calendar itself where no test found anything; filled days are not kept.
   */
  public UseCalendar asReported() {
    if (found.byDay().isEmpty()) {
      return this;
    }
    UseCalendar known = asReported;
    if (known == null) {
      known = new UseCalendar(problem, start, span, due, rule, reports, FoundByTest.nothing());
      asReported = known;
    }
    return known;
  }

  /** Whether a test found the substance that day and no report covers it. */
  boolean isTestedOnly(long epochDay) {
    return found.byDay().containsKey(epochDay) && asReported().on(epochDay) == DayMark.MISSING;
  }

  List<CoarseReport> blocks() {
    return blocks;
  }

  List<ReportedAmount> portions() {
    return portions;
  }

  byte[] marks() {
    return marks.clone();
  }

  List<TestDay> tests() {
    return tests;
  }

  static boolean mostlyInside(int inside, int days) {
    return inside > 0 && inside * 7 >= days * 5;
  }

  boolean overlaps(CoarseReport block, long from, long until) {
    return first + block.from() < until && first + block.until() > from;
  }

  boolean mostlyOverlaps(CoarseReport block, long from, long until) {
    long inside = Math.min(until, first + block.until()) - Math.max(from, first + block.from());
    return inside > 0 && mostlyInside((int) inside, block.until() - block.from());
  }

  /** Days of the block inside a window that nothing else places. */
  int unplacedInside(CoarseReport block, long from, long until) {
    return counts().unplacedInside(block, from, until);
  }
}
