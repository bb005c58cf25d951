package cairn.analysis.definition.record;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.library.CaseFolder;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Made;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.Reason;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Client;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.DrinkingLimits;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.GoalType;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Unit;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A drawn person who drank so many drinks on each day, and told of some of the days. Days count
 * from the start, day 0; rules are stated a second time on these numbers.
 */
final class Diary {
  static final LocalDate START = LocalDate.of(2026, 3, 2);
  static final int LAST = 112;
  private static final int FIRST = -56;
  private static final int SILENT = -1;
  private static final Problem ALCOHOL = CaseFolder.catalogues().problems().require("alcohol");
  private static final Unit DRINK = CaseFolder.catalogues().units().require("us_drink");

  private final int[] drinks = new int[LAST - FIRST];
  private final List<Goal> goals = new ArrayList<>();
  private final @Nullable DrinkingLimits limits;

  /** A person of their own habits for every seed: how often, how much, how much is told. */
  Diary(int seed) {
    Random random = new Random(seed * 7_919L);
    limits = seed % 3 == 0 ? DrinkingLimits.HIGHER : seed % 3 == 1 ? DrinkingLimits.LOWER : null;
    int silent = random.nextInt(6);
    int habit = random.nextInt(12);
    int most = 1 + random.nextInt(8);
    for (int i = 0; i < drinks.length; i++) {
      habit = random.nextInt(20) == 0 ? random.nextInt(12) : habit;
      boolean drinksToday = random.nextInt(12) < habit;
      drinks[i] = random.nextInt(12) < silent ? SILENT : drinksToday ? 1 + random.nextInt(most) : 0;
    }
  }

  /** The person wants not to use, from this day on. */
  Diary abstains(int day) {
    goals.add(goal("abstinence", day, null, null));
    return this;
  }

  /** The person plans these days without, both inside. */
  Diary plans(int setOn, int first, int last) {
    goals.add(goal("planned_abstinence", setOn, day(first), day(last)));
    return this;
  }

  private static Goal goal(
      String type, int setOn, @Nullable LocalDate from, @Nullable LocalDate until) {
    GoalType kind = CaseFolder.catalogues().goalTypes().require(type);
    return Made.of(Goal.class)
        .with(Goal::id, new GoalId("g" + type + setOn))
        .with(Goal::client, new ClientId("c01"))
        .with(Goal::setOn, day(setOn))
        .with(Goal::domain, kind.domain())
        .key(Goal.Content::goalType, kind.key())
        .with(Goal::problem, ALCOHOL)
        .with(Goal::fromOn, from)
        .with(Goal::untilOn, until)
        .with(Goal::horizon, Horizon.LONG)
        .with(Goal::chosenBy, ChosenBy.CLIENT)
        .make();
  }

  static LocalDate day(int day) {
    return START.plusDays(day);
  }

  UseEvidence evidence(int at) {
    List<UseReport> reports = new ArrayList<>();
    for (int day = FIRST; day < LAST; day++) {
      if (isTold(day)) {
        reports.add(report(day));
      }
    }
    Client client =
        Made.of(Client.class)
            .with(Client::id, new ClientId("c01"))
            .with(Client::intakeOn, START)
            .with(Client::drinkingLimits, limits)
            .make();
    ClientHistory history =
        new ClientHistory(
            client,
            new ClientHistory.InGroups(List.of(), List.of()),
            new ClientHistory.OnGoals(List.copyOf(goals), List.of()),
            new ClientHistory.Reports(reports, List.of(), List.of(), List.of()),
            new ClientHistory.Living(List.of(), List.of(), List.of()));
    Calendars calendars =
        Calendars.of(history, START, day(LAST), WordRule.usual(), Families.none());
    return UseEvidence.of(calendars, ALCOHOL, day(at));
  }

  private UseReport report(int day) {
    boolean used = on(day) > 0;
    return Made.of(UseReport.class)
        .with(UseReport::client, new ClientId("c01"))
        .with(UseReport::problem, ALCOHOL)
        .days(day(day), day(day))
        .with(UseReport::source, UseSource.TIMELINE_FOLLOWBACK)
        .with(UseReport::daysUsed, used ? 1 : 0)
        .with(UseReport::amount, (double) on(day))
        .with(UseReport::amountUnit, DRINK)
        .make();
  }

  boolean isHigher() {
    return limits == DrinkingLimits.HIGHER;
  }

  /** Drinks on a day; below 0 where the person did not tell. */
  int on(int day) {
    return day < FIRST || day >= LAST ? SILENT : drinks[day - FIRST];
  }

  boolean isTold(int day) {
    return on(day) >= 0;
  }

  int told(int from, int until) {
    int n = 0;
    for (int day = from; day < until; day++) {
      n += isTold(day) ? 1 : 0;
    }
    return n;
  }

  /** Days told with at least so many drinks. */
  int days(int from, int until, int least) {
    int n = 0;
    for (int day = from; day < until; day++) {
      n += on(day) >= least ? 1 : 0;
    }
    return n;
  }

  int used(int from, int until) {
    return days(from, until, 1);
  }

  int sum(int from, int until) {
    int sum = 0;
    for (int day = from; day < until; day++) {
      sum += Math.max(0, on(day));
    }
    return sum;
  }

  int largest(int from, int until) {
    int largest = 0;
    for (int day = from; day < until; day++) {
      largest = Math.max(largest, on(day));
    }
    return largest;
  }

  boolean isEnough(int from, int until, double coverage) {
    int told = told(from, until);
    return told > 0 && told >= coverage * (until - from) - 1e-9;
  }

  /** Why too little of these days is known, or null. */
  @Nullable Reason gap(int from, int until, double coverage) {
    return told(from, until) == 0
        ? Reason.NO_REPORTS
        : isEnough(from, until, coverage) ? null : Reason.COVERAGE_TOO_LOW;
  }

  /** The first of the 28 days that say where the person stood, or null. */
  @Nullable Integer baseline(int followedUpFrom) {
    if (isEnough(-28, 0, 0.5)) {
      return -28;
    }
    return followedUpFrom >= 28 && isEnough(0, 28, 0.5) ? Integer.valueOf(0) : null;
  }
}
