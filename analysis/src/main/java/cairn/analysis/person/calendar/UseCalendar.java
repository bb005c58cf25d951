package cairn.analysis.person.calendar;

import cairn.analysis.person.report.Families;
import cairn.analysis.person.report.FoundByTest;
import cairn.analysis.person.report.ProblemReports;
import cairn.analysis.person.verdict.MissingRule;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One person's use of one substance: a mark for every day of a span, and one symbol for every week.
 * It covers the whole span, whatever was reported, so that a person who left cannot look abstinent.
 *
 * <p>A report without use places each of its days, and so does one with use on every day. A report
 * in between places none, and gives bounds for every window that holds a part of it: see {@link
 * Placement}; read as reported it counts as if its days of use lay evenly. A report without use in
 * whose period a test found the substance is contradicted: see {@link FoundByTest}; its other days
 * are open too.
 */
public final class UseCalendar {
  private final CalendarTerms terms;
  private final long first;
  private final DaysAway away;
  private final byte[] marks;
  private final List<CoarseReport> blocks;
  private final List<CoarseReport> contradicted;
  private final List<ReportedAmount> portions;
  private final List<TestDay> tests;
  private final @Nullable Placement placement;
  private final boolean bounded;
  private final Map<Placement, UseCalendar> placed = new EnumMap<>(Placement.class);
  private final Map<Period, WindowCount> counted = new HashMap<>();
  private final Map<Period, List<ReportedAmount>> portioned = new HashMap<>();
  private @Nullable Supplier<UseCalendar> opposite;
  private @Nullable UseCalendar asReported;
  private @Nullable DayCounts counts;
  private byte @Nullable [] atEnd;
  private @Nullable UseWord word;

  private UseCalendar(CalendarTerms terms) {
    this.terms = terms;
    this.first = terms.span().from().toEpochDay();
    this.away = new DaysAway(terms.span(), terms.due());
    DayLedger ledger = new DayLedger(terms.span(), terms.reports(), terms.found());
    this.marks = ledger.marks();
    this.blocks = ledger.blocks(terms.reports());
    this.contradicted = ledger.contradicted();
    this.portions = ReportedAmounts.of(terms.span(), terms.reports(), terms.found(), marks);
    this.tests = TestDay.in(terms.span(), terms.reports());
    this.placement = null;
    boolean hasAmounts = portions.stream().anyMatch(each -> each.days() > 1 && !each.isNone());
    this.bounded = isContradicted() || hasAmounts || !blocks.isEmpty();
  }

  /** Whether a test contradicts a report. */
  boolean isContradicted() {
    return !contradicted.isEmpty();
  }

  /** A copy with other marks: missing days filled, or read at an end of what is open. */
  UseCalendar(
      UseCalendar other,
      byte[] marks,
      List<CoarseReport> blocks,
      List<ReportedAmount> portions,
      @Nullable Placement placement) {
    this.terms = other.terms;
    this.first = other.first;
    this.away = other.away;
    this.marks = marks;
    this.blocks = blocks;
    this.contradicted = other.contradicted;
    this.portions = portions;
    this.tests = other.tests;
    this.placement = placement;
    this.bounded = other.bounded;
  }

  /**
   * The calendar of one person and problem.
   *
   * @param problem the substance or class
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
    ProblemReports told = ProblemReports.of(problem, reports, rule.sources(), families);
    return new UseCalendar(new CalendarTerms(problem, start, span, due, rule, told));
  }

  /** The substance, or the class. */
  public Problem problem() {
    return terms.problem();
  }

  /** The first day of the person's time with the groups. */
  public LocalDate start() {
    return terms.start();
  }

  /** The days looked at. */
  public Period span() {
    return terms.span();
  }

  /** How days become weeks. */
  public WordRule rule() {
    return terms.rule();
  }

  /** What is known of a day; nothing is of days outside the span. */
  public DayMark on(LocalDate day) {
    return on(day.toEpochDay());
  }

  /** The same by epoch day. At an end, an open day is without use, or with. */
  public DayMark on(long epochDay) {
    return DayMark.at(placement == null ? marks : atEnd(), epochDay - first);
  }

  /** What reports tell of the day, at whatever end. */
  DayMark told(long epochDay) {
    return DayMark.at(marks, epochDay - first);
  }

  /** The marks with open days read at the end: rules ask for each day many times. */
  private byte[] atEnd() {
    byte[] known = atEnd;
    if (known == null) {
      known = open().read(marks(), placement == Placement.FEWEST ? DayMark.NOT_USED : DayMark.USED);
      atEnd = known;
    }
    return known;
  }

  /** Whether any report, or what contradicts one, can give bounds. */
  public boolean isBounded() {
    return bounded;
  }

  /** At which end it is read; null where it is read as reported. */
  public @Nullable Placement placement() {
    return placement;
  }

  /**
   * The same read at an end; itself where nothing is open, or where it is read at an end already.
   */
  public UseCalendar placed(Placement end) {
    if (placement != null || !isBounded()) {
      return this;
    }
    UseCalendar known = placed.computeIfAbsent(end, e -> PlacedReports.at(this, e, contradicted));
    known.opposite = () -> placed(end.opposite());
    return known;
  }

  /** The days that reports leave open. */
  public OpenDays open() {
    return new OpenDays(this);
  }

  /** Whether the day was spent where substances are hard to come by. */
  public boolean isControlled(long epochDay) {
    return away.isControlled(epochDay);
  }

  /**
   * Whether the person could have reported that day: the problem was known, and nobody was away.
   */
  public boolean isDue(long epochDay) {
    return away.isDue(epochDay);
  }

  /** Days of use and days observed in a window; see {@link WindowCount}. */
  public WindowCount count(Period window) {
    return counted.computeIfAbsent(
        window, days -> count(days.from().toEpochDay(), days.until().toEpochDay()));
  }

  /** The same by epoch days, the second of which is not in it. */
  WindowCount count(long from, long until) {
    return counts().count(from, until);
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
   * What reports say of amounts in a window: portions without use are cut at its edges, others too
   * at an end, with the least, or the most, that can have been inside. Read as reported these count
   * whole where at least five sevenths of them lie inside.
   */
  public List<ReportedAmount> portions(Period window) {
    return portioned.computeIfAbsent(
        window, days -> List.copyOf(ReportedAmounts.inside(portions, days, placement)));
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
   * The same calendar with the missing days for which a report was due filled; itself without any.
   *
   * @param missing what stands in for a missing day or week
   * @param until the day after the last that is filled
   */
  public UseCalendar filled(MissingRule missing, LocalDate until) {
    UseCalendar full = CalendarFill.of(this, missing, until);
    if (full != this && opposite != null) {
      full.opposite = () -> opposite().filled(missing, until);
    }
    return full;
  }

  /** The same calendar at the other end; itself where it is read as reported. */
  public UseCalendar opposite() {
    return opposite == null ? this : opposite.get();
  }

  /** The same as the reports alone have it, against tests; filled days are not kept. */
  public UseCalendar asReported() {
    if (terms.found().isNothing()) {
      return this;
    }
    UseCalendar known = asReported;
    if (known == null) {
      known = new UseCalendar(terms.withoutTests());
      asReported = known;
    }
    return placement == null ? known : known.placed(placement);
  }

  /** The same, with what tests contradict unknown instead of open. */
  public UseCalendar withDoubtedUnknown() {
    return placement == null || !isContradicted()
        ? this
        : PlacedReports.at(new UseCalendar(terms), placement, List.of());
  }

  /** Whether a test found the substance that day and no report covers it. */
  boolean isTestedOnly(long epochDay) {
    return !terms.found().byDay().isEmpty()
        && terms.found().byDay().containsKey(epochDay)
        && asReported().on(epochDay) == DayMark.MISSING;
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

  /** Days of the block inside a window that nothing else places. */
  int unplacedInside(CoarseReport block, long from, long until) {
    return counts().unplacedInside(block, from, until);
  }
}
