package cairn.analysis.question.period;

import cairn.analysis.definition.fact.AnyChange;
import cairn.analysis.definition.harm.HarmCount;
import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.judging.Judgement;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.stay.Episodes;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.question.Setting;
import cairn.ingest.model.Membership;
import cairn.ingest.model.Period;
import cairn.ingest.model.SafetyReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Where a person who came in a period stands at the end of the month analysed. */
final class PeriodStanding {
  private final Setting setting;
  private final JudgedPerson person;
  private final JudgedCourse last;
  private final LocalDate end;

  /** A person with at least one course. */
  PeriodStanding(Setting setting, JudgedPerson person) {
    this.setting = setting;
    this.person = person;
    this.last = person.judged().get(person.judged().size() - 1);
    this.end = setting.cutoff().until();
  }

  /**
   * Whether the person attended in the period or, where nobody's attendance is on file, belonged.
   */
  boolean cameIn(Period days) {
    ClientHistory history = person.history();
    return setting.meetings().areAttended()
        ? history.attended().stream().anyMatch(visit -> days.contains(visit.on()))
        : history.memberships().stream().anyMatch(each -> belonged(each, days));
  }

  private static boolean belonged(Membership membership, Period days) {
    LocalDate left = membership.leftOn();
    return membership.joinedOn().isBefore(days.until())
        && (left == null || !left.isBefore(days.from()));
  }

  /** One category of each measure that the period is asked. */
  Map<PeriodMeasure, PeriodCategory> in(ReportedPeriod period) {
    Map<PeriodMeasure, PeriodCategory> standing = new EnumMap<>(PeriodMeasure.class);
    for (PeriodMeasure measure : PeriodMeasure.values()) {
      if (measure.isOfQuarters() || !period.isQuarter()) {
        standing.put(measure, of(measure, period.days()));
      }
    }
    return standing;
  }

  private PeriodCategory of(PeriodMeasure measure, Period days) {
    return switch (measure) {
      case CAME -> came(days);
      case CHANGE -> change((judged, day) -> judged.outcomes().positive(day));
      case SETBACK -> change((judged, day) -> judged.outcomes().setback(day));
      case OWN_GOAL -> ownGoal();
      case HARM -> harm(days);
      case STAYING -> staying();
    };
  }

  private PeriodCategory came(Period days) {
    boolean started = person.courses().stream().anyMatch(course -> days.contains(course.start()));
    return started ? PeriodCategory.STARTED : PeriodCategory.AGAIN;
  }

  private PeriodCategory change(BiFunction<JudgedCourse, LocalDate, AnyChange> asked) {
    if (!last.milestones().contains(Milestone.MONTH_END)) {
      return PeriodCategory.NOT_KNOWN;
    }
    return switch (asked.apply(last, end).verdict().status()) {
      case ACHIEVED -> PeriodCategory.YES;
      case NOT_ACHIEVED -> PeriodCategory.NO;
      case UNPLACED -> PeriodCategory.OPEN;
      case NOT_EVALUABLE -> PeriodCategory.NOT_KNOWN;
    };
  }

  private PeriodCategory ownGoal() {
    boolean isSet =
        last.goals().problems().values().stream()
            .anyMatch(problem -> last.goals().ownGoal(problem, end.minusDays(1)) != null);
    if (!isSet) {
      return PeriodCategory.NONE_SET;
    }
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    for (Judgement each : last.judgements()) {
      if (each.definition().equals(JoinedDefinition.OWN_GOAL)
          && each.milestone().equals(Milestone.MONTH_END)
          && each.goalType() != null) {
        statuses.add(each.verdict().status());
      }
    }
    if (statuses.contains(Status.ACHIEVED)) {
      return PeriodCategory.REACHED;
    }
    // A goal that is open may be reached, so the person is not among those who reached none.
    return statuses.equals(EnumSet.of(Status.NOT_ACHIEVED))
        ? PeriodCategory.NOT_REACHED
        : PeriodCategory.NOT_KNOWN;
  }

  private PeriodCategory harm(Period days) {
    Map<String, List<SafetyReport>> kinds = new TreeMap<>();
    for (SafetyReport report : person.history().safetyReports()) {
      if (!report.behavior().protective()) {
        kinds.computeIfAbsent(report.behavior().key(), key -> new ArrayList<>()).add(report);
      }
    }
    PeriodCategory found = PeriodCategory.NOTHING_REPORTED;
    for (List<SafetyReport> reports : kinds.values()) {
      HarmCount count = HarmCount.of(reports, days);
      if (count.occasions() > 0) {
        return PeriodCategory.YES;
      }
      found = count.asked() > 0 ? PeriodCategory.NO : found;
    }
    return found;
  }

  private PeriodCategory staying() {
    List<Episode> stays =
        Episodes.of(person.history(), setting.meetings(), setting.plan()::gapOf, setting.cutoff());
    return stays.stream().anyMatch(stay -> stay.ended().goesOn())
        ? PeriodCategory.STILL_COMING
        : PeriodCategory.ENDED;
  }
}
