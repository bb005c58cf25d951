package cairn.analysis.definition;

import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.Placement;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.UseWord;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.MixedRule;
import cairn.analysis.person.verdict.Reason;
import cairn.ingest.model.DrinkingLimits;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What definitions judge: one person, one problem, one day. It is built once and serves every
 * definition. Windows end on the day before, so that {@code [at − 28, at)} is the window of the
 * last 28 days.
 */
public final class UseEvidence {
  private final Calendars calendars;
  private final @Nullable UseCalendar calendar;
  private final LocalDate at;
  private final MissingRule filledBy;
  private @Nullable String symbols;
  private @Nullable Reason whyOpen;
  private @Nullable UseCalendar atStart;
  private final Map<MissingRule, UseEvidence> filled = new EnumMap<>(MissingRule.class);
  private final Map<MixedRule, UseEvidence> taken = new EnumMap<>(MixedRule.class);
  private final Map<Placement, UseEvidence> placed = new EnumMap<>(Placement.class);

  private UseEvidence(
      Calendars calendars, @Nullable UseCalendar calendar, LocalDate at, MissingRule filledBy) {
    this.calendars = calendars;
    this.calendar = calendar;
    this.at = at;
    this.filledBy = filledBy;
  }

  /**
   * Evidence about one problem.
   *
   * @param calendars the person's calendars, which must reach the day
   * @param problem one that the calendars hold
   * @param at the milestone: the day after the last day judged
   * @throws IllegalArgumentException where nothing names the problem, or the day lies outside
   */
  public static UseEvidence of(Calendars calendars, Problem problem, LocalDate at) {
    UseCalendar calendar = calendars.of(problem);
    if (calendar == null) {
      throw new IllegalArgumentException("nothing in the history names this problem");
    }
    return checked(calendars, calendar, at);
  }

  /** Evidence about the person as a whole, for definitions that are about no single substance. */
  public static UseEvidence ofPerson(Calendars calendars, LocalDate at) {
    return checked(calendars, null, at);
  }

  private static UseEvidence checked(
      Calendars calendars, @Nullable UseCalendar calendar, LocalDate at) {
    if (at.isAfter(calendars.end()) || at.isBefore(calendars.start())) {
      throw new IllegalArgumentException("the milestone lies outside the calendars");
    }
    return new UseEvidence(calendars, calendar, at, MissingRule.OBSERVED);
  }

  /** Whether reports leave something open, so that it must be judged at both ends. */
  public boolean isBounded() {
    return calendar == null
        ? calendars.isBounded()
        : calendar.placement() == null && calendars.isBounded();
  }

  /** Why something is open. */
  public Reason whyOpen() {
    Reason known = whyOpen;
    if (known == null) {
      known =
          calendar != null && calendar.isBounded() ? calendar.open().why() : calendars.whyOpen();
      whyOpen = known;
    }
    return known;
  }

  /** The same evidence at an end of what reports leave open; read there once. */
  public UseEvidence placed(Placement end) {
    return placed.computeIfAbsent(
        end,
        e -> {
          Calendars ends = calendars.placed(e);
          UseCalendar own = calendar == null ? null : ends.of(calendar.problem());
          return new UseEvidence(ends, own, at, MissingRule.OBSERVED).under(filledBy);
        });
  }

  /** The same evidence of another of the person's problems. */
  public UseEvidence about(UseCalendar other) {
    return new UseEvidence(calendars, other, at, filledBy);
  }

  /** The same evidence with missing periods filled as the rule says; filled once. */
  public UseEvidence under(MissingRule other) {
    return filled.computeIfAbsent(
        other,
        rule ->
            new UseEvidence(
                calendars, calendar == null ? null : calendar.filled(rule, at), at, rule));
  }

  /**
   * The same evidence as a definition takes what tests and reports say: where reports stand against
   * tests, the calendar is the one of the reports alone.
   */
  public UseEvidence taking(MixedRule mixed) {
    return calendar == null ? this : taken.computeIfAbsent(mixed, rule -> taken(rule, calendar));
  }

  private UseEvidence taken(MixedRule mixed, UseCalendar own) {
    UseCalendar known =
        switch (mixed) {
          case UNKNOWN -> own.withDoubtedUnknown();
          case NO_USE -> own.asReported();
          default -> own;
        };
    return known == own
        ? this
        : new UseEvidence(calendars, known.filled(filledBy, at), at, filledBy);
  }

  /** Whether filling changed nothing, so that every definition says the same of both. */
  public boolean isSame(UseEvidence other) {
    return calendar != null && calendar == other.calendar;
  }

  /** All of the person's calendars, as observed. */
  public Calendars calendars() {
    return calendars;
  }

  /** Everything known of the person. */
  public ClientHistory history() {
    return calendars.history();
  }

  /**
   * The calendar of the problem.
   *
   * @throws IllegalStateException for evidence about the person as a whole
   */
  public UseCalendar calendar() {
    if (calendar == null) {
      throw new IllegalStateException("this evidence is about no single problem");
    }
    return calendar;
  }

  /** The problem. */
  public Problem problem() {
    return calendar().problem();
  }

  /** First session attended. */
  public LocalDate start() {
    return calendars.start();
  }

  /** The milestone: the day after the last day judged. */
  public LocalDate at() {
    return at;
  }

  /** How missing periods were filled. */
  public MissingRule filledBy() {
    return filledBy;
  }

  /** The days before the milestone. */
  public Period window(int days) {
    return new Period(at.minusDays(days), at);
  }

  /** The days since the start. */
  public Period sinceStart() {
    return new Period(start(), at);
  }

  /** Where the person stood, or null where nobody knows; see {@link Baseline}. */
  public @Nullable Baseline baseline(Period followUp) {
    return Baseline.of(calendarAtStart(), followUp.from(), calendars.baselineCoverage());
  }

  /**
   * The calendar that tells of the start. At an end it is read at the other: a change is the most
   * there can have been where as much as can be lies before, and as little as can be now.
   */
  public UseCalendar calendarAtStart() {
    UseCalendar known = atStart;
    if (known == null) {
      known = calendar().opposite();
      atStart = known;
    }
    return known;
  }

  /** The evidence of an earlier day of the same problem, as the start is told of. */
  public UseEvidence ofStart(LocalDate day) {
    Placement end = calendar().placement();
    Calendars told = end == null ? calendars : calendars.opposite();
    return of(told, problem(), day);
  }

  /** The symbols of the whole weeks from the start to the milestone. */
  public String word() {
    String known = symbols;
    if (known == null) {
      UseWord word = calendar().word();
      int last =
          word.firstWeek() - 1 + (int) ((at.toEpochDay() - word.firstDay().toEpochDay()) / 7);
      known = word.weeks(1, last);
      symbols = known;
    }
    return known;
  }

  /** Which published drinking limits apply: the lower ones where nobody said. */
  public DrinkingLimits limits() {
    DrinkingLimits limits = history().client().drinkingLimits();
    return limits == null ? DrinkingLimits.LOWER : limits;
  }

  /** Whether the person had died before the milestone. */
  public boolean hasDied() {
    LocalDate died = calendars.diedOn();
    return died != null && died.isBefore(at);
  }
}
