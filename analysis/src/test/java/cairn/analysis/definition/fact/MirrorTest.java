package cairn.analysis.definition.fact;

import static cairn.analysis.person.history.Histories.CATALOGUES;
import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.history.Made;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Behavior;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Period;
import cairn.ingest.model.ReviewStatus;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.Stage;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Made-up people with everything the other way round: who is told the same of the start and of now
 * in exchanged places has a setback where the other has a positive change, part by part.
 */
class MirrorTest {
  private static final ChangeDefinitions OF_CHANGE = DefinitionLibrary.load().ofChange();
  private static final LocalDate START = day("2026-01-05");
  private static final LocalDate AT = day("2026-03-30");
  private static final LocalDate FIRST = START.minusDays(28);
  private static final LocalDate LAST = AT.minusDays(28);
  private static final List<String> SUBSTANCES = List.of("alcohol", "cannabis", "heroin");
  private static final List<String> HARMS = List.of("overdose", "arrest", "injury");

  /** Parts that ask both ways of the same people; the others ask those to whom it can happen. */
  private static final Set<ChangePart> OF_THE_SAME =
      EnumSet.of(
          ChangePart.USE,
          ChangePart.WITHIN_LIMITS,
          ChangePart.SAFER_USE,
          ChangePart.HARMS,
          ChangePart.GOALS,
          ChangePart.STAGE,
          ChangePart.WELLBEING);

  /** Use of one substance in 28 days, of which so many are reported on; 0 for no report. */
  private record Use(int covered, int days, int amount, int hours, int times, boolean said) {
    Use aWeek() {
      return new Use(7, days / 4, amount / 4, hours / 4, times / 4, said);
    }
  }

  private static UseReport report(ClientId id, String substance, Period period, Use use) {
    boolean said = use.said && substance.equals("alcohol");
    return Made.of(UseReport.class)
        .with(UseReport::client, id)
        .with(UseReport::problem, CATALOGUES.problems().require(substance))
        .period(period)
        .with(UseReport::source, UseSource.SELF_REPORT)
        .with(UseReport::daysUsed, use.days)
        .with(UseReport::amount, said ? (double) use.amount : null)
        .with(UseReport::amountUnit, said ? CATALOGUES.units().require("us_drink") : null)
        .with(
            UseReport::maxAmountInADay,
            said ? (double) (use.days == 0 ? 0 : use.amount / use.days) : null)
        .with(UseReport::hours, use.said ? (double) use.hours : null)
        .with(UseReport::times, use.said ? use.times : null)
        .make();
  }

  /** What is told of one time; less than 0 where nothing is. */
  private record Time(
      List<Use> use, List<Integer> harms, int act, int progress, Stage stage, int score) {
    static Time of(Random random, Time other) {
      List<Use> use = new ArrayList<>();
      for (int i = 0; i < SUBSTANCES.size(); i++) {
        int covered = random.nextInt(3) > 0 ? 28 : random.nextInt(29);
        int days =
            random.nextInt(3) == 0 ? 0 : random.nextInt(1 + covered / (1 + random.nextInt(3)));
        use.add(
            new Use(
                covered,
                days,
                random.nextBoolean() ? days : days * (1 + random.nextInt(6)),
                days * (1 + random.nextInt(5)),
                days * (1 + random.nextInt(3)),
                random.nextBoolean()));
      }
      List<Integer> harms = new ArrayList<>();
      for (int i = 0; i < HARMS.size(); i++) {
        harms.add(random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(3) - 1);
      }
      boolean reviewed = other == null ? random.nextBoolean() : other.progress > -9;
      Stage[] stages = Stage.values();
      return new Time(
          use,
          harms,
          random.nextInt(2),
          reviewed ? random.nextInt(5) - 2 : -9,
          stages[random.nextInt(stages.length)],
          random.nextInt(41));
    }
  }

  private static ClientHistory history(Time before, Time after) {
    Histories.Person person = new Histories().person("ann");
    if (before.progress > -9) {
      person
          .sets("a", "sleep", null, START.toString())
          .reviews("a", START.plusDays(7).toString(), ReviewStatus.PARTLY, before.progress)
          .reviews("a", LAST.plusDays(7).toString(), ReviewStatus.PARTLY, after.progress);
    }
    person
        .stage("alcohol", "clinician", START.toString(), before.stage)
        .stage("alcohol", "clinician", LAST.toString(), after.stage);
    ClientHistory told = person.history();
    List<UseReport> use = new ArrayList<>();
    List<SafetyReport> safety = new ArrayList<>();
    List<Measure> scores = new ArrayList<>();
    add(told, before, FIRST, 1, use, safety, scores);
    add(told, after, LAST, 3, use, safety, scores);
    return new ClientHistory(
        told.client(),
        new ClientHistory.InGroups(told.memberships(), told.visits()),
        new ClientHistory.OnGoals(told.goals(), told.reviews()),
        new ClientHistory.Reports(use, told.stages(), safety, scores),
        new ClientHistory.Living(told.circumstances(), told.care(), told.away()));
  }

  private static void add(
      ClientHistory told,
      Time time,
      LocalDate from,
      int acts,
      List<UseReport> use,
      List<SafetyReport> safety,
      List<Measure> scores) {
    ClientId id = told.client().id();
    for (int i = 0; i < SUBSTANCES.size(); i++) {
      Use each = time.use.get(i);
      if (each.covered > 0) {
        boolean weekly = i == 0 && each.covered == 28;
        for (int week = 0; week < (weekly ? 4 : 1); week++) {
          LocalDate first = from.plusDays(weekly ? 7L * week : 28 - each.covered);
          Period period = new Period(first, weekly ? first.plusDays(7) : from.plusDays(28));
          use.add(report(id, SUBSTANCES.get(i), period, weekly ? each.aWeek() : each));
        }
      }
    }
    for (int i = 0; i < HARMS.size(); i++) {
      if (time.harms.get(i) >= 0) {
        var behavior = (Behavior) CATALOGUES.vocabulary("behaviors").require(HARMS.get(i));
        Period period = new Period(from, from.plusDays(28));
        safety.add(
            Made.of(SafetyReport.class)
                .with(SafetyReport::client, id)
                .with(SafetyReport::behavior, behavior)
                .period(period)
                .with(SafetyReport::occasions, time.harms.get(i))
                .make());
      }
    }
    for (int i = 0; i < acts; i++) {
      Period week = new Period(from.plusDays(7L * i), from.plusDays(7L * i + 7));
      var water = (Behavior) CATALOGUES.vocabulary("behaviors").require("water_between");
      safety.add(
          Made.of(SafetyReport.class)
              .with(SafetyReport::client, id)
              .with(SafetyReport::behavior, water)
              .period(week)
              .with(SafetyReport::occasions, time.act)
              .make());
    }
    var scale = CATALOGUES.instruments().require("ors");
    scores.add(
        Made.of(Measure.class)
            .with(Measure::client, id)
            .with(Measure::instrument, scale)
            .with(Measure::subscale, "total")
            .with(Measure::measuredOn, from.plusDays(27))
            .with(Measure::score, (double) time.score)
            .make());
  }

  private static PersonOutcomes outcomes(Time before, Time after) {
    ClientHistory history = history(before, after);
    return new PersonOutcomes(
        OF_CHANGE,
        StudyPlan.standard(),
        Calendars.of(history, START, AT, WordRule.usual(), Families.none()),
        new OwnGoals(history));
  }

  private static Status status(Map<ChangePart, Verdict> parts, ChangePart part) {
    Verdict verdict = parts.get(part);
    return verdict == null ? Status.NOT_EVALUABLE : verdict.status();
  }

  @Test
  void aSetbackIsAPositiveChangeWithBeforeAndAfterExchanged() {
    Map<ChangePart, Integer> achieved = new EnumMap<>(ChangePart.class);
    for (int seed = 1; seed <= 2000; seed++) {
      Random random = new Random(seed);
      Time before = Time.of(random, null);
      Time after = Time.of(random, before);
      PersonOutcomes told = outcomes(before, after);
      PersonOutcomes exchanged = outcomes(after, before);
      for (ChangePart part : ChangePart.values()) {
        Status better = status(told.positive(AT).parts(), part);
        Status worse = status(exchanged.setback(AT).parts(), part);
        String who = "seed " + seed + " " + part;
        assertEquals(better == Status.ACHIEVED, worse == Status.ACHIEVED, who);
        if (OF_THE_SAME.contains(part)) {
          assertEquals(better, worse, who);
        }
        achieved.merge(part, better == Status.ACHIEVED ? 1 : 0, Integer::sum);
      }
      assertEquals(
          told.positive(AT).verdict().status() == Status.ACHIEVED,
          exchanged.setback(AT).verdict().status() == Status.ACHIEVED,
          "seed " + seed);
    }
    for (ChangePart part : ChangePart.values()) {
      assertTrue(part == ChangePart.PLANNED_PERIOD || achieved.get(part) > 30, part.key());
    }
  }

  /** No part is asked one way of people whose records are too thin for the other. */
  @Test
  void useBegunAgainIsAskedOfThoseWithoutAndNoUseOfThoseWithUse() {
    for (int seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      Time before = Time.of(random, null);
      Time after = Time.of(random, before);
      Use first = before.use.get(1);
      Use last = after.use.get(1);
      Time then =
          new Time(List.of(none(), first, none()), before.harms, 0, -9, Stage.PREPARATION, 0);
      Time now = new Time(List.of(none(), last, none()), after.harms, 0, -9, Stage.PREPARATION, 0);
      boolean known = isKnown(first) && isKnown(last);
      PersonOutcomes told = outcomes(then, now);
      assertEquals(
          known && first.days > 0,
          status(told.positive(AT).parts(), ChangePart.ABSTINENCE) != Status.NOT_EVALUABLE);
      assertEquals(
          known && first.days == 0,
          status(told.setback(AT).parts(), ChangePart.ABSTINENCE) != Status.NOT_EVALUABLE);
    }
  }

  /** Half of the days tell that there was use; that there was none takes five in seven. */
  private static boolean isKnown(Use use) {
    return use.covered >= (use.days > 0 ? 14 : 20);
  }

  private static Use none() {
    return new Use(0, 0, 0, 0, 0, false);
  }
}
