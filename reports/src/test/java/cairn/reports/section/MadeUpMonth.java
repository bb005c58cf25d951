package cairn.reports.section;

import static cairn.reports.section.MadeUpRow.madeUp;

import cairn.analysis.person.plan.PlanText;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.people.QualityCheck;
import cairn.analysis.question.people.QualityRow;
import cairn.analysis.question.people.QualityRow.Result;
import cairn.analysis.question.plan.PlanRow;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.table.OpenShare;
import cairn.analysis.table.Proportion;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
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
      made.ofPeople();
      outcomes.outcomes();
      outcomes.categories();
      outcomes.changes();
    }
    new MadeUpPeriods(made).periods();
    outcomes.definitions();
    made.plan();
    made.quality();
    return made.rows;
  }

  private void ofPeople() {
    MadeUpPeople own = new MadeUpPeople(this);
    own.people();
    own.goals();
    own.coming();
    MadeUpStaying staying = new MadeUpStaying(this);
    staying.staying();
    staying.ends();
    staying.gaps();
    new MadeUpStayingCompared(this).comparisons();
    MadeUpStages stages = new MadeUpStages(this);
    stages.moves();
    stages.paths();
    stages.model();
    MadeUpComparisons compared = new MadeUpComparisons(this);
    compared.differences();
    compared.beforeAfter();
    MadeUpSensitivity sensitivity = new MadeUpSensitivity(this);
    sensitivity.sensitivity();
    sensitivity.bands();
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
                    madeUp(PlanRow.class)
                        .with(PlanRow::key, key.key())
                        .with(PlanRow::value, value)
                        .with(PlanRow::source, PlanRow.Source.STANDARD)
                        .with(PlanRow::standard, value)
                        .with(PlanRow::meaning, key.meaning())));
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
    MadeUpStages.ORDER.forEach(s -> stages.put(s.key(), Words.capital(s.key())));
    stages.put("return_to_use", "Return to use");
    return Labels.of(
        Map.of(
            Labels.GROUP_TYPES, types,
            Labels.STAGES, stages,
            Labels.STAGE_INSTRUMENTS, Map.of("clinician", "Clinician", "urica", "URICA"),
            Labels.PROBLEMS, Map.of("alcohol", "Alcohol", "cannabis", "Cannabis"),
            Labels.GOAL_TYPES, Map.of("abstinence", "No use", "fewer_days", "Fewer days of use")));
  }

  <T extends Record> void add(RecordTable<T> table, MadeUpRow<T> row) {
    rows.computeIfAbsent(table.table(), t -> new ArrayList<>()).add(table.row(row.made()));
  }

  /** A share with its interval; none where nobody counts. */
  public static Proportion share(long part, long whole) {
    return Proportion.of(Wilson.interval(new Counted(part, whole), 0.95));
  }

  public static OpenShare openShare(long part, long whole) {
    return OpenShare.of(new Counted(part, whole), 0, 0.95);
  }

  YearMonth month() {
    return month;
  }

  List<String> types() {
    return List.copyOf(people.keySet());
  }

  long people(String type) {
    return people.getOrDefault(type, 0L);
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

  private void quality() {
    long n = total();
    quality(QualityCheck.GOAL_BY_SECOND_SESSION, n * 94 / 100, n, 0.95, Result.JUST_BELOW);
    quality(QualityCheck.WEEKS_REPORTED, n * 81 / 100, n, 0.85, Result.BELOW);
    quality(QualityCheck.GOALS_REVIEWED, n * 88 / 100, n, 0.85, Result.MET);
  }

  private void quality(QualityCheck check, long n, long of, double target, Result result) {
    add(
        QualityRow.TABLE,
        madeUp(QualityRow.class)
            .with(QualityRow::check, check)
            .with(QualityRow::label, check.label())
            .with(QualityRow::n, n)
            .with(QualityRow::of, of)
            .with(QualityRow::share, of == 0 ? null : (Double) ((double) n / of))
            .with(QualityRow::target, target)
            .with(QualityRow::result, of == 0 ? Result.FOR_INFORMATION : result));
  }
}
