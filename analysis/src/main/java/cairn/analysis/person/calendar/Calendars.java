package cairn.analysis.person.calendar;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.Reason;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Membership;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All calendars of one person: one for every substance that a goal, a stage, a use report or the
 * most-problematic mark names, in the order of their keys.
 */
public final class Calendars {
  /**
   * Days before the start that a calendar covers at least: five weeks, enough for every baseline.
   */
  public static final int DAYS_BEFORE_START = 35;

  /** Share of the days of a baseline that must be observed, unless a plan says otherwise. */
  private static final double HALF = 0.5;

  private final ClientHistory history;
  private final LocalDate start;
  private final LocalDate end;
  private final @Nullable LocalDate diedOn;
  private final SortedMap<String, UseCalendar> byProblem;
  private final double baselineCoverage;
  private final boolean bounded;
  private final Map<Placement, Calendars> placed = new EnumMap<>(Placement.class);

  private Calendars(
      ClientHistory history,
      LocalDate start,
      LocalDate end,
      @Nullable LocalDate diedOn,
      SortedMap<String, UseCalendar> byProblem,
      double baselineCoverage) {
    this.history = history;
    this.start = start;
    this.end = end;
    this.diedOn = diedOn;
    this.byProblem = Collections.unmodifiableSortedMap(byProblem);
    this.baselineCoverage = baselineCoverage;
    this.bounded =
        byProblem.values().stream().anyMatch(each -> each.placement() == null && each.isBounded());
  }

  /**
   * The calendars from five weeks before the start up to the end.
   *
   * @param history everything known of the person
   * @param start first session attended
   * @param end the day after the last day looked at; not before the start
   * @param rule how days become weeks
   * @param families which substances count for which class
   */
  public static Calendars of(
      ClientHistory history, LocalDate start, LocalDate end, WordRule rule, Families families) {
    Period span = new Period(start.minusDays(DAYS_BEFORE_START), end);
    return of(history, start, span, rule, families);
  }

  /**
   * The calendars of a span that begins earlier, for windows that reach so far back.
   *
   * @param span the days looked at; they hold the start
   */
  public static Calendars of(
      ClientHistory history, LocalDate start, Period span, WordRule rule, Families families) {
    LocalDate end = span.until();
    LocalDate died = diedOn(history);
    LocalDate last = died != null && died.isBefore(end) ? died : end;
    SortedMap<String, UseCalendar> calendars = new TreeMap<>();
    for (Map.Entry<String, Mention> each : mentions(history).entrySet()) {
      LocalDate known = each.getValue().on();
      LocalDate from = known.isBefore(start) ? start : known;
      Due due = new Due(from, last.isBefore(from) ? from : last, history.away());
      calendars.put(
          each.getKey(),
          UseCalendar.of(
              each.getValue().problem(), history.useReports(), due, start, span, rule, families));
    }
    return new Calendars(history, start, end, died, calendars, HALF);
  }

  /**
   * The same calendars, in which another share of the days of a baseline must be observed.
   *
   * @param share from 0 to 1
   */
  public Calendars withBaselineCoverage(double share) {
    return new Calendars(history, start, end, diedOn, byProblem, share);
  }

  /** Whether what was reported of any problem leaves something open. */
  public boolean isBounded() {
    return bounded;
  }

  /** Why something is open: a test that contradicts a report, or else how long reports are. */
  public Reason whyOpen() {
    boolean isContradicted =
        all().stream().anyMatch(each -> each.open().why() == Reason.REPORT_CONTRADICTED);
    return isContradicted ? Reason.REPORT_CONTRADICTED : Reason.PERIOD_TOO_COARSE;
  }

  /** The same calendars read at an end of what reports leave open. */
  public Calendars placed(Placement end) {
    if (!isBounded()) {
      return this;
    }
    return placed.computeIfAbsent(
        end,
        e -> {
          SortedMap<String, UseCalendar> ends = new TreeMap<>();
          byProblem.forEach((key, each) -> ends.put(key, each.placed(e)));
          return new Calendars(history, start, this.end, diedOn, ends, baselineCoverage);
        });
  }

  /** The same calendars at the other end; themselves where they are read as reported. */
  public Calendars opposite() {
    SortedMap<String, UseCalendar> ends = new TreeMap<>();
    byProblem.forEach((key, each) -> ends.put(key, each.opposite()));
    return new Calendars(history, start, end, diedOn, ends, baselineCoverage);
  }

  private record Mention(Problem problem, LocalDate on) {
    Mention earlier(Mention other) {
      return other.on.isBefore(on) ? other : this;
    }
  }

  private static SortedMap<String, Mention> mentions(ClientHistory history) {
    SortedMap<String, Mention> first = new TreeMap<>();
    for (Goal goal : history.goals()) {
      mention(first, goal.problem(), goal.setOn());
    }
    for (StageAssessment stage : history.stages()) {
      mention(first, stage.problem(), stage.assessedOn());
    }
    for (UseReport report : history.useReports()) {
      mention(first, report.problem(), report.period().from());
    }
    mention(first, history.client().mostProblematic(), history.client().intakeOn());
    return first;
  }

  private static void mention(Map<String, Mention> first, @Nullable Problem problem, LocalDate on) {
    if (problem != null && problem.isSubstance()) {
      first.merge(problem.key(), new Mention(problem, on), Mention::earlier);
    }
  }

  private static @Nullable LocalDate diedOn(ClientHistory history) {
    for (Membership membership : history.memberships()) {
      if (membership.endReason() != null && membership.endReason().isDeath()) {
        return membership.leftOn();
      }
    }
    return null;
  }

  /** Everything known of the person. */
  public ClientHistory history() {
    return history;
  }

  /** First session attended. */
  public LocalDate start() {
    return start;
  }

  /** The day after the last day looked at. */
  public LocalDate end() {
    return end;
  }

  /** The day the person died, or null. */
  public @Nullable LocalDate diedOn() {
    return diedOn;
  }

  /** Share of the days of a baseline that must be observed, from 0 to 1. */
  public double baselineCoverage() {
    return baselineCoverage;
  }

  /** The calendars in the order of the problems' keys. */
  public Collection<UseCalendar> all() {
    return byProblem.values();
  }

  /** The calendar of a problem, or null where nothing names it. */
  public @Nullable UseCalendar of(Problem problem) {
    return byProblem.get(problem.key());
  }
}
