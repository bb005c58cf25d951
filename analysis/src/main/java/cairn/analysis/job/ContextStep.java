package cairn.analysis.job;

import cairn.analysis.calendar.Families;
import cairn.analysis.calendar.UseCalendar;
import cairn.analysis.calendar.WordRule;
import cairn.analysis.context.ActsByPart;
import cairn.analysis.context.CareStart;
import cairn.analysis.context.EarlyAlliance;
import cairn.analysis.context.FeelingWeeks;
import cairn.analysis.context.GoalChange;
import cairn.analysis.context.LeadSubstance;
import cairn.analysis.context.LivingWeeks;
import cairn.analysis.context.Occasion;
import cairn.analysis.context.TopicReviews;
import cairn.analysis.context.WayOfLiving;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.history.ClientHistory;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Milestone;
import cairn.analysis.history.Visit;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.ContextCounts;
import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.RatioOfTotals;
import cairn.analysis.statistic.WithinPerson;
import cairn.ingest.model.Part;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What goes with what, for one person: feelings, topics and ways of living against what followed;
 * other care, safer acts and changes of goal.
 */
record ContextStep(StudyPlan plan, Cutoff cutoff, Families families) implements Step {
  private static final int ACT_DAYS = 28;

  @Override
  public void walk(JudgedPerson person, PartSink sink) {
    if (person.courses().isEmpty()) {
      return;
    }
    ContextCounts counts = sink.summary().context;
    Course first = person.courses().get(0);
    seen(person.history(), counts.seen);
    weeks(person.history(), new Period(first.start(), cutoff.until()), counts);
    add(counts.within, "topic_then_goal", TopicReviews.of(person.history()));
    String type = first.firstType().key();
    care(person.history(), first.start(), type, counts.care);
    acts(person.history(), first.start(), type, counts.acts);
    GoalChange change = GoalChange.of(new OwnGoals(person.history()));
    if (change != null) {
      String days = Integer.toString(change.days());
      counts.goalChanges.count(type, change.direction(), days);
      counts.goalChanges.count(Summary.ALL, change.direction(), days);
    }
  }

  /** Which kinds of record the person has at all, so that "none" is not taken for "never". */
  private static void seen(ClientHistory history, Counts seen) {
    List<Visit> attended = history.attended();
    count(seen, "feelings", !FeelingWeeks.named(attended).isEmpty());
    count(seen, "topics", attended.stream().anyMatch(v -> v.session().topic() != null));
    count(
        seen,
        "arrivals",
        attended.stream().anyMatch(v -> v.attendance().arrivedAfterUse() != null));
    count(seen, "use", !history.useReports().isEmpty());
    count(seen, "goals", !history.goals().isEmpty());
    count(seen, "reviews", !history.reviews().isEmpty());
    count(seen, "care", !history.care().isEmpty());
    for (CareStart sort : CareStart.values()) {
      count(seen, sort.key(), history.care().stream().anyMatch(c -> sort.includes(c.kind())));
    }
    count(seen, "alliance", history.measures().stream().anyMatch(EarlyAlliance::isAlliance));
    count(seen, "acts", history.safetyReports().stream().anyMatch(r -> r.behavior().protective()));
    for (WayOfLiving way : WayOfLiving.values()) {
      count(seen, way.key(), history.circumstances().stream().anyMatch(c -> way.word(c) != null));
    }
  }

  private static void count(Counts seen, String kind, boolean has) {
    if (has) {
      seen.count(kind);
    }
  }

  private void weeks(ClientHistory history, Period span, ContextCounts counts) {
    WordRule rule = WordRule.usual().withCoveredDays(plan.minimumDaysInWeek());
    UseCalendar calendar = LeadSubstance.calendar(history, span, rule, families);
    if (calendar == null) {
      return;
    }
    add(counts.within, "feeling_then_use", FeelingWeeks.of(history.attended(), calendar));
    for (WayOfLiving way : WayOfLiving.values()) {
      List<LivingWeeks> weeks = LivingWeeks.of(history.circumstances(), way, calendar, span);
      add(
          counts.within,
          "living_and_use",
          weeks.stream().map(week -> occasion(week, way)).toList());
      level(counts.levels, way, weeks, true);
      level(counts.levels, way, weeks, false);
    }
  }

  private static Occasion occasion(LivingWeeks week, WayOfLiving way) {
    SortedSet<String> present = new TreeSet<>(week.so() ? List.of(way.key()) : List.of());
    return new Occasion(present, week.use().share());
  }

  private static void level(Counts levels, WayOfLiving way, List<LivingWeeks> all, boolean so) {
    List<LivingWeeks> weeks = all.stream().filter(week -> week.so() == so).toList();
    if (weeks.isEmpty()) {
      return;
    }
    long used = weeks.stream().mapToLong(week -> week.use().used()).sum();
    long observed = weeks.stream().mapToLong(week -> week.use().observed()).sum();
    long[] sums = RatioOfTotals.ofPerson(used, observed).numbers();
    long[] numbers = new long[1 + sums.length];
    numbers[0] = weeks.size();
    System.arraycopy(sums, 0, numbers, 1, sums.length);
    levels.add(new Key(way.key(), so ? "yes" : "no"), numbers);
  }

  private static void add(Counts within, String question, List<Occasion> occasions) {
    Occasion.compare(occasions)
        .forEach(
            (subject, person) -> {
              if (!person.equals(WithinPerson.NOBODY)) {
                within.add(new Key(question, subject), person.numbers());
              }
            });
  }

  private void care(ClientHistory history, LocalDate start, String type, Counts care) {
    if (!cutoff.knows(start.plusDays(CareStart.WITHIN_DAYS))) {
      return;
    }
    for (CareStart sort : CareStart.values()) {
      long began = sort.began(history.care(), start) ? 1 : 0;
      care.add(new Key(type, sort.key()), 1, began);
      care.add(new Key(Summary.ALL, sort.key()), 1, began);
    }
  }

  private void acts(ClientHistory history, LocalDate start, String type, Counts acts) {
    for (Milestone milestone : plan.due(start, cutoff)) {
      LocalDate day = milestone.day(start, cutoff);
      Map<Part, Integer> done =
          ActsByPart.of(history.safetyReports(), new Period(day.minusDays(ACT_DAYS), day));
      long of = done.values().stream().mapToLong(Integer::longValue).sum();
      if (of == 0) {
        continue;
      }
      for (Part part : Part.values()) {
        long[] sums = RatioOfTotals.ofPerson(done.getOrDefault(part, 0), of).numbers();
        acts.add(new Key(type, milestone.key(), part.key()), sums);
        acts.add(new Key(Summary.ALL, milestone.key(), part.key()), sums);
      }
    }
  }
}
