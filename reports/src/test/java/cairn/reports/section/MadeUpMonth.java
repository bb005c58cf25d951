package cairn.reports.section;

import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.plan.PlanText;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.stage.Direction;
import cairn.analysis.question.attendance.AttendanceRow;
import cairn.analysis.question.change.ChangeDirection;
import cairn.analysis.question.change.ChangeRow;
import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.question.comparison.DifferenceRow;
import cairn.analysis.question.comparison.Footing;
import cairn.analysis.question.goal.GoalRow;
import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.month.StayEndRow;
import cairn.analysis.question.month.UseKnownRow;
import cairn.analysis.question.people.CompositionRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.people.PeopleRow.Step;
import cairn.analysis.question.people.QualityCheck;
import cairn.analysis.question.people.QualityRow;
import cairn.analysis.question.people.QualityRow.Result;
import cairn.analysis.question.plan.PlanRow;
import cairn.analysis.question.stage.DirectionRow;
import cairn.analysis.question.stage.MoveRow;
import cairn.analysis.question.staying.CompletionRow;
import cairn.analysis.question.staying.StayingRow;
import cairn.analysis.question.staying.StayingSummaryRow;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.analysis.start.OpenAs;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.table.Limits;
import cairn.analysis.table.OpenShare;
import cairn.analysis.table.Proportion;
import cairn.analysis.table.Standing;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.Stage;
import cairn.reports.document.Header;
import cairn.reports.words.Labels;
import cairn.reports.words.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Result tables of a made-up month whose numbers fit each other: given group types with their
 * numbers of people, every count is a fixed part of them and the rows of "all" are sums.
 */
public final class MadeUpMonth {
  private static final List<Stage> STAGE_ORDER =
      List.of(
          Stage.PRECONTEMPLATION,
          Stage.CONTEMPLATION,
          Stage.PREPARATION,
          Stage.ACTION,
          Stage.MAINTENANCE);
  private final YearMonth month;
  private final Map<String, Long> people;
  private final Map<Table, List<Row>> rows = new LinkedHashMap<>();

  private MadeUpMonth(YearMonth month, Map<String, Long> people) {
    this.month = month;
    this.people = new LinkedHashMap<>(people);
  }

  /** Everything, for these group types with their people. */
  public static Map<Table, List<Row>> tables(YearMonth month, Map<String, Long> people) {
    MadeUpMonth made = new MadeUpMonth(month, people);
    MadeUpOutcomes outcomes = new MadeUpOutcomes(made);
    if (!people.isEmpty()) {
      made.people();
      made.staying();
      made.coming();
      outcomes.outcomes();
      outcomes.categories();
      made.changes();
      made.stages();
      made.differences();
      MadeUpComparisons.add(made.rows, people);
      outcomes.sensitivity();
      outcomes.bands();
    }
    outcomes.definitions();
    made.plan();
    made.quality();
    return made.rows;
  }

  /** Four group types of an ordinary program. */
  public static Map<String, Long> fourTypes() {
    Map<String, Long> people = new LinkedHashMap<>();
    people.put("psychoeducation", 212L);
    people.put("ongoing_support", 164L);
    people.put("drop_in", 241L);
    people.put("abstinence_based", 98L);
    return people;
  }

  /** Ten group types, some with long names and few people. */
  public static Map<String, Long> tenTypes() {
    Map<String, Long> people = new LinkedHashMap<>(fourTypes());
    people.put("ongoing_therapy", 57L);
    people.put("stage_of_change", 31L);
    people.put("moderation_management", 44L);
    people.put("twelve_step", 12L);
    people.put("family_and_friends", 9L);
    people.put("individual_only", 1L);
    return people;
  }

  /** What sections are made of, with last month a little smaller. */
  public static ReportMaterial material(Map<String, Long> people, boolean withLastMonth) {
    YearMonth month = YearMonth.of(2026, 10);
    Map<String, Long> fewer = new LinkedHashMap<>();
    people.forEach((type, n) -> fewer.put(type, Math.max(1, n - 9)));
    Optional<MonthResults> before =
        withLastMonth
            ? Optional.of(
                MonthResults.of(
                    month.minusMonths(1),
                    StudyPlan.standard(),
                    tables(month.minusMonths(1), fewer)))
            : Optional.empty();
    return new ReportMaterial(
        MonthResults.of(month, StudyPlan.standard(), tables(month, people)),
        before,
        labels(),
        run());
  }

  private void plan() {
    PlanText.of(StudyPlan.standard())
        .forEach(
            (key, value) ->
                add(
                    PlanRow.TABLE,
                    new PlanRow(key.key(), value, PlanRow.Source.STANDARD, value, key.meaning())));
  }

  public static RunFacts run() {
    return new RunFacts(
        "Riverside harm-reduction groups (made-up data)",
        LocalDate.of(2026, 10, 31),
        "2026-10-a41f9c",
        Header.Status.PROVISIONAL,
        List.of(
            new RunFacts.TableTally("clients", 760, 757, 0, 3),
            new RunFacts.TableTally("attendance", 9_412, 9_398, 8, 6)),
        List.of(),
        List.of(Map.entry("Made by", "cairn 0.1.0"), Map.entry("Engine", "embedded")));
  }

  public static Labels labels() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("psychoeducation", "Psychoeducation (eight weeks)");
    types.put("ongoing_support", "Ongoing support");
    types.put("ongoing_therapy", "Ongoing therapy");
    types.put("drop_in", "Drop-in");
    types.put("stage_of_change", "By stage of change");
    types.put("moderation_management", "Moderation management");
    types.put("abstinence_based", "Abstinence-based");
    types.put("twelve_step", "Twelve-step");
    types.put("family_and_friends", "Family and friends");
    types.put("individual_only", "Individual sessions only");
    Map<String, String> stages = new LinkedHashMap<>();
    STAGE_ORDER.forEach(s -> stages.put(s.key(), Words.capital(s.key())));
    stages.put("return_to_use", "Return to use");
    return Labels.of(
        Map.of(
            Labels.GROUP_TYPES, types,
            Labels.STAGES, stages,
            Labels.STAGE_INSTRUMENTS, Map.of("clinician", "Clinician", "urica", "URICA"),
            Labels.PROBLEMS, Map.of("alcohol", "Alcohol", "cannabis", "Cannabis"),
            Labels.GOAL_TYPES, Map.of("abstinence", "No use", "fewer_days", "Fewer days of use")));
  }

  <T extends Record> void add(RecordTable<T> table, T row) {
    rows.computeIfAbsent(table.table(), t -> new ArrayList<>()).add(table.row(row));
  }

  /** A share with its interval; none where nobody counts. */
  public static Proportion share(long part, long whole) {
    return Proportion.of(Wilson.interval(new Counted(part, whole), 0.95));
  }

  public static OpenShare openShare(long part, long whole) {
    return OpenShare.of(new Counted(part, whole), 0, 0.95);
  }

  long total() {
    return people.values().stream().mapToLong(n -> n).sum();
  }

  /** Runs for "all" and each type, with counts that are sums for "all". */
  interface Each {
    void of(String type, Part part);
  }

  /** A fixed part of a type's people; for "all" the sum of the types' parts. */
  interface Part {
    long at(double share);
  }

  void each(Each each) {
    each.of("all", share -> people.values().stream().mapToLong(n -> (long) (n * share)).sum());
    people.forEach((type, n) -> each.of(type, share -> (long) (n * share)));
  }

  private void people() {
    Map<String, Double> steps = new LinkedHashMap<>();
    steps.put(Step.IN_RECORDS.key(), 1.0);
    steps.put(Step.ATTENDED.key(), 1.0);
    steps.put(Step.ATTENDED_THIS_MONTH.key(), 0.45);
    steps.put(Step.NEW_THIS_MONTH.key(), 0.1);
    steps.put(Step.WITH_GOAL.key(), 0.9);
    steps.put(Step.WITH_USE_REPORT.key(), 0.85);
    steps.put(PeopleRow.due(Milestone.ofWeek(8)), 0.8);
    steps.put(PeopleRow.due(Milestone.MONTH_END), 0.9);
    steps.forEach(
        (step, share) ->
            each((type, part) -> add(PeopleRow.TABLE, new PeopleRow(type, step, part.at(share)))));
    each(
        (type, part) -> {
          long n = part.at(1);
          long women = part.at(0.4);
          long unknown = part.at(0.05);
          composition(type, IntakeVariable.GENDER, "woman", women, n);
          composition(type, IntakeVariable.GENDER, "man", n - women - unknown, n);
          composition(type, IntakeVariable.GENDER, "unknown", unknown, n);
          composition(type, IntakeVariable.AGE, "under_25", part.at(0.3), n);
          composition(type, IntakeVariable.AGE, "25_to_34", n - part.at(0.3), n);
        });
    for (String goal : List.of("all", "abstinence", "fewer_days")) {
      each(
          (type, part) -> {
            long set = part.at(goal.equals("all") ? 1 : 0.5);
            add(
                GoalRow.TABLE,
                new GoalRow(
                    type,
                    goal,
                    set,
                    new GoalRow.Reviews(
                        set,
                        set * 4 / 5,
                        set * 2 / 5,
                        set / 5,
                        set * 4 / 5 - set * 2 / 5 - set / 5,
                        0,
                        set),
                    52.4));
          });
    }
  }

  private void composition(String type, IntakeVariable variable, String category, long n, long of) {
    add(CompositionRow.TABLE, new CompositionRow(type, variable, category, n, of));
  }

  private void staying() {
    people.forEach(
        (type, n) -> {
          double pace = 0.96 - 0.008 * List.copyOf(people.keySet()).indexOf(type);
          for (long week = 0; week <= 52; week++) {
            double survival = Math.pow(pace, week);
            long followed = (long) (n * week / 80.0);
            long stopped = Math.min(n - followed, (long) (n * (1 - survival) * 0.8));
            double half = Math.min(survival, 1 - survival) * 0.3;
            add(
                StayingRow.TABLE,
                new StayingRow(
                    type,
                    week,
                    new StayingRow.People(n - stopped - followed, stopped, 0, 0, followed),
                    new StayingRow.Curve(survival, survival - half, survival + half),
                    new StayingRow.Ends(1 - survival, 0.0, 0.0),
                    null,
                    "kaplan_meier_log_log"));
          }
          summary(type, n, pace);
        });
    summary("all", total(), 0.94);
  }

  private void summary(String type, long n, double pace) {
    double median = Math.ceil(Math.log(0.5) / Math.log(pace));
    measure(type, Measured.MEDIAN_WEEKS, n, median, median - 2, median + 3);
    measure(type, Measured.FIRST_QUARTILE_WEEKS, n, median / 2, 1, median);
    add(
        StayingSummaryRow.TABLE,
        new StayingSummaryRow(
            type,
            Measured.THIRD_QUARTILE_WEEKS,
            n,
            null,
            null,
            new StayingSummaryRow.CurveLimits(null, null),
            "not_reached",
            ""));
    measure(type, Measured.MEAN_WEEKS, n, 7.5, 7, 8);
    for (int week : new int[] {4, 8, 13, 26, 52}) {
      double s = Math.pow(pace, week);
      measure(type, Measured.atWeek(week), n, s, s * 0.9, Math.min(1, s * 1.1));
    }
  }

  private void measure(
      String type, Measured measured, long n, double value, double lower, double upper) {
    Integer horizon = measured == Measured.MEAN_WEEKS ? (Integer) 13 : null;
    add(
        StayingSummaryRow.TABLE,
        new StayingSummaryRow(
            type,
            measured,
            n,
            horizon,
            value,
            new StayingSummaryRow.CurveLimits(lower, upper),
            null,
            "kaplan_meier_log_log"));
  }

  private void coming() {
    each(
        (type, part) -> {
          long n = part.at(1);
          add(
              AttendanceRow.TABLE,
              new AttendanceRow(
                  type,
                  3,
                  150,
                  n,
                  n * 7,
                  new AttendanceRow.Places(n * 10, n * 7, n * 2, n, 0),
                  part.at(0.1),
                  new AttendanceRow.Shares(n == 0 ? 0 : 0.7, null, null)));
          long stays = part.at(0.5);
          add(
              CompletionRow.TABLE,
              new CompletionRow(
                  type,
                  CompletionRow.cameBack(180),
                  stays,
                  part.at(0.2),
                  share(part.at(0.2), stays)));
          add(
              UseKnownRow.TABLE,
              new UseKnownRow(
                  type,
                  new UseKnownRow.Problems(part.at(1.5), part.at(0.8), part.at(0.5), part.at(0.05)),
                  new UseKnownRow.People(part.at(0.9), part.at(0.6), part.at(0.4), part.at(0.05)),
                  share(part.at(0.5), part.at(0.8))));
          add(
              StayEndRow.TABLE,
              new StayEndRow(
                  type, month.toString(), EndClass.LEFT, StayEndRow.NO_REASON, part.at(0.1)));
          for (int back = 5; back >= 0; back--) {
            String earlier = month.minusMonths(back).toString();
            add(
                MonthRow.TABLE,
                new MonthRow(
                    type,
                    earlier,
                    12,
                    part.at(1.4),
                    null,
                    part.at(0.45),
                    part.at(0.1),
                    part.at(0.4),
                    new MonthRow.Weeks(part.at(1.6), part.at(1.2))));
          }
        });
  }

  private void changes() {
    for (ChangeDirection way : ChangeDirection.values()) {
      for (String part : List.of("any", "use", "safer_use", "goals", "stage")) {
        double share =
            (part.equals("any") ? 0.6 : 0.25) * (way == ChangeDirection.POSITIVE ? 1 : 0.4);
        each(
            (type, p) -> {
              long n = p.at(0.8 * share);
              long of = p.at(0.8);
              add(
                  ChangeRow.TABLE,
                  new ChangeRow(type, "month_end", way, part, n, of, 0, openShare(n, of)));
            });
      }
    }
  }

  private void stages() {
    long n = total();
    for (String problem : List.of("alcohol", "cannabis")) {
      long scale = problem.equals("alcohol") ? n / 6 : n / 20;
      for (int from = 0; from < STAGE_ORDER.size(); from++) {
        long[] to = new long[STAGE_ORDER.size()];
        long seen = 0;
        for (int t = 0; t < to.length; t++) {
          to[t] = scale / (1 + 2L * Math.abs(t - from) * (t < from ? 2 : 1));
          seen += to[t];
        }
        for (int t = 0; t <= to.length; t++) {
          boolean gone = t == to.length;
          add(
              MoveRow.TABLE,
              new MoveRow(
                  "all",
                  problem,
                  "clinician",
                  STAGE_ORDER.get(from),
                  gone ? "not_seen_again" : STAGE_ORDER.get(t).key(),
                  gone ? scale / 3 : to[t],
                  seen,
                  gone ? null : share(to[t], seen).share(),
                  gone ? new Limits(null, null, "none") : share(to[t], seen).limits()));
        }
      }
      directions(problem, scale * 4);
    }
  }

  private void directions(String problem, long pairs) {
    Map<Direction, Double> parts = new LinkedHashMap<>();
    parts.put(Direction.FORWARD, 0.3);
    parts.put(Direction.SAME, 0.5);
    parts.put(Direction.BACKWARD, 0.1);
    parts.put(Direction.TO_RETURN_TO_USE, 0.06);
    parts.put(Direction.FROM_RETURN_TO_USE, 0.04);
    parts.forEach(
        (direction, part) -> {
          long own = (long) (pairs * part);
          add(
              DirectionRow.TABLE,
              new DirectionRow(
                  "all",
                  problem,
                  "clinician",
                  direction,
                  own,
                  pairs,
                  (long) (own * 0.8),
                  share(own, pairs)));
        });
  }

  private void differences() {
    List<String> types = List.copyOf(people.keySet());
    for (int t = 1; t < types.size(); t++) {
      long n = (long) (people.getOrDefault(types.get(t), 0L) * 0.65);
      double difference = 0.11 - 0.07 * t;
      double half = 1 / Math.sqrt(n + 4.0);
      boolean few = n < 20;
      add(
          DifferenceRow.TABLE,
          new DifferenceRow(
              types.get(t),
              types.get(0),
              "GOAL-5",
              "month_end",
              Estimator.PLAIN,
              OpenAs.NOBODY_OPEN,
              new DifferenceRow.Verdicts(n, n / 2, 137, 70),
              few ? null : (Double) difference,
              new Limits(
                  few ? null : (Double) Math.max(-1, difference - half),
                  few ? null : (Double) Math.min(1, difference + half),
                  "newcombe_design_effect"),
              new DifferenceRow.Clusters(6, few ? null : 0.02, few ? null : 1.3),
              new Footing(few ? Standing.DESCRIPTIVE_ONLY : Standing.COMPARED, null)));
    }
  }

  private void quality() {
    long n = total();
    quality(QualityCheck.GOAL_BY_SECOND_SESSION, n * 94 / 100, n, 0.95, Result.JUST_BELOW);
    quality(QualityCheck.WEEKS_REPORTED, n * 81 / 100, n, 0.85, Result.BELOW);
    quality(QualityCheck.GOALS_REVIEWED, n * 88 / 100, n, 0.85, Result.MET);
  }

  private void quality(QualityCheck check, long n, long of, double target, Result result) {
    add(
        QualityRow.TABLE,
        new QualityRow(
            check,
            check.label(),
            n,
            of,
            of == 0 ? null : (Double) ((double) n / of),
            target,
            of == 0 ? Result.FOR_INFORMATION : result));
  }
}
