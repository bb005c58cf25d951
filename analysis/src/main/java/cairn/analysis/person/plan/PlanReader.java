package cairn.analysis.person.plan;

import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.verdict.MissingRule;
import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.Nearest;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Problem;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code plan.yaml}. Every key may be left out; an unknown key, a wrong value and a value out
 * of range are all reported at once, with file and line and, where one is near, the word that was
 * probably meant.
 */
public final class PlanReader {
  private static final int LONGEST_WINDOW = 366;
  private static final int MOST_WEEKS = 520;
  private static final int LONGEST_KEPT = 100;
  private static final int MANY = 1_000_000;

  private final YamlMapping yaml;
  private final PlanValues values;
  private final Catalogues catalogues;
  private final StudyPlan standard = StudyPlan.standard();

  private PlanReader(YamlMapping yaml, Catalogues catalogues) {
    this.yaml = yaml;
    this.values = new PlanValues(yaml);
    this.catalogues = catalogues;
  }

  /**
   * Reads a plan.
   *
   * @param text the file's text, which is read to its end but not closed
   * @param file the file's name, for messages
   * @param catalogues the group types and problems that the plan may name
   * @param outcomes ids of the definitions that may be the primary outcome, for windows of the plan
   * @throws Mistakes.MistakesException naming everything that is wrong
   */
  public static StudyPlan read(
      Reader text,
      String file,
      Catalogues catalogues,
      Function<List<Integer>, List<String>> outcomes) {
    Mistakes mistakes = new Mistakes();
    Optional<YamlNode> root = YamlNode.read(text, file, mistakes);
    mistakes.throwIfAny();
    YamlMapping mapping = root.orElseThrow().mapping();
    mistakes.throwIfAny();
    StudyPlan plan = new PlanReader(mapping, catalogues).plan(outcomes);
    mapping.finish();
    mistakes.throwIfAny();
    return plan;
  }

  private StudyPlan plan(Function<List<Integer>, List<String>> definitions) {
    PeoplePlan people =
        new PeoplePlan(
            values.integer(
                PlanKey.YOUNGEST_AGE, PeoplePlan.YOUNGEST_AGE, 90, standard.youngestAge()),
            values.optionalConstant(PlanKey.START, StartRule.class),
            followUp(),
            keepRecordsYears());
    OutcomePlan outcomes = outcomes();
    return new StudyPlan(
        people,
        outcomes,
        stays(),
        pairing(),
        comparison(outcomes, definitions.apply(outcomes.windows())),
        new PrecisionPlan(
            values.number(PlanKey.CONFIDENCE, 0.5, 0.9999, standard.confidence()),
            values.integer(PlanKey.LOOKS_A_YEAR, 1, 366, standard.looksAYear()),
            values.integer(PlanKey.RESAMPLES, 100, MANY, standard.resamples()),
            values.integer(PlanKey.SEED, 0, Integer.MAX_VALUE, (int) standard.seed())),
        smallestCell());
  }

  private OutcomePlan outcomes() {
    return new OutcomePlan(
        values.integers(PlanKey.WINDOWS, 1, LONGEST_WINDOW, standard.windows()),
        values.number(PlanKey.MINIMUM_COVERAGE, 0, 1, standard.minimumCoverage()),
        values.integer(PlanKey.MINIMUM_DAYS_IN_WEEK, 1, 7, standard.minimumDaysInWeek()),
        values.integers(PlanKey.MILESTONES, 1, MOST_WEEKS, standard.milestoneWeeks()),
        missingRules(),
        values.number(PlanKey.KEPT_SHARE, 0, 1, standard.keptShare()),
        spreads());
  }

  private StayPlan stays() {
    return new StayPlan(
        gaps(),
        values.integers(PlanKey.SENSITIVITY_GAPS, 1, LONGEST_WINDOW, standard.sensitivityGaps()),
        values.integer(PlanKey.NEW_START_DAYS, 1, MANY, standard.newStartDays()),
        values.integer(PlanKey.REENGAGEMENT_DAYS, 1, MANY, standard.reengagementDays()),
        values.integers(
            PlanKey.COMPLETION_SENSITIVITIES, 1, 100, standard.completionSensitivities()),
        values.integer(PlanKey.ATTENDED_SESSIONS, 1, 100, standard.attendedSessions()));
  }

  private ComparisonPlan comparison(OutcomePlan outcomes, List<String> definitions) {
    return new ComparisonPlan(
        reference(),
        outcome(definitions),
        milestone(outcomes.milestoneWeeks()),
        values.constants(PlanKey.COVARIATES, Covariate.class, standard.covariates()),
        values.constant(PlanKey.ADJUSTMENT, AdjustmentMethod.class, standard.adjustment()),
        values.integer(PlanKey.MINIMUM_GROUPS, 2, MANY, standard.minimumGroups()));
  }

  /** What is shown outside is no choice of the plan alone: it may be stricter than the rule. */
  private int smallestCell() {
    YamlNode node = yaml.child(PlanKey.SMALLEST_CELL.key());
    Integer value = node == null ? null : node.integer();
    if (node != null && value != null && (value < StudyPlan.SMALLEST_CELL || value > 1000)) {
      node.mistake(
          "a whole number from "
              + StudyPlan.SMALLEST_CELL
              + " to 1000 was expected: a plan may raise the smallest count that is shown outside"
              + " the program, and never lower it below "
              + StudyPlan.SMALLEST_CELL);
    }
    return PlanValues.orElse(value, standard.smallestCell());
  }

  private List<MissingRule> missingRules() {
    List<MissingRule> rules =
        values.constants(PlanKey.MISSING_RULES, MissingRule.class, standard.missingRules());
    YamlNode node = yaml.child(PlanKey.MISSING_RULES.key());
    if (node != null && node.isList() && node.items().isEmpty()) {
      node.mistake("at least one rule was expected");
    }
    return rules;
  }

  private PairingWindow pairing() {
    if (!yaml.has(PlanKey.STAGE_PAIRING.key())) {
      return standard.stagePairing();
    }
    YamlMapping window = yaml.mapping(PlanKey.STAGE_PAIRING.key());
    int days = window.integer("days");
    int tolerance = window.integer("tolerance");
    window.finish();
    if (days < 1 || tolerance < 0 || tolerance >= days) {
      window.mistakeTogether(
          "days of at least 1 and a tolerance from 0 to less than days were expected");
      return standard.stagePairing();
    }
    return new PairingWindow(days, tolerance);
  }

  private @Nullable Integer keepRecordsYears() {
    YamlNode node = yaml.child(PlanKey.KEEP_RECORDS_YEARS.key());
    return node == null ? null : PlanValues.integer(node, 1, LONGEST_KEPT);
  }

  private FollowUp followUp() {
    if (!yaml.has(PlanKey.FOLLOW_UP.key())) {
      return standard.followUp();
    }
    YamlMapping follow = yaml.mapping(PlanKey.FOLLOW_UP.key());
    int weeks = follow.integer("weeks");
    int days = follow.integer("within_days");
    follow.finish();
    if (weeks < 1 || weeks > MOST_WEEKS || !FollowUp.isWithin(weeks, days)) {
      follow.mistakeTogether(
          "weeks from 1 to "
              + MOST_WEEKS
              + " and within_days from 0 to less than those weeks were expected");
      return standard.followUp();
    }
    return new FollowUp(weeks, days);
  }

  private Map<String, Integer> gaps() {
    Map<String, Integer> gaps = new LinkedHashMap<>();
    Catalogue<GroupType> types = catalogues.groupTypes();
    values.entries(
        PlanKey.GAP_DAYS,
        types,
        (key, node) -> gaps.put(key, PlanValues.orElse(PlanValues.integer(node, 1, MANY), 1)));
    return gaps;
  }

  private Map<String, ScoreSpread> spreads() {
    Map<String, ScoreSpread> spreads = new LinkedHashMap<>();
    Catalogue<Problem> problems = catalogues.problems();
    values.entries(
        PlanKey.RELIABLE_CHANGE,
        problems,
        (key, node) -> {
          YamlMapping spread = node.mapping();
          double sd = spread.number("sd");
          double reliability = spread.number("reliability");
          spread.finish();
          if (!(sd > 0) || !(reliability >= 0) || !(reliability < 1)) {
            spread.mistakeTogether(
                "an sd above 0 and a reliability from 0 to less than 1 were expected");
          }
          spreads.put(key, new ScoreSpread(sd, reliability));
        });
    return spreads;
  }

  private @Nullable String reference() {
    YamlNode node = yaml.child(PlanKey.REFERENCE_GROUP_TYPE.key());
    GroupType type = node == null ? null : node.entry(catalogues.groupTypes());
    return type == null ? standard.referenceGroupType() : type.key();
  }

  private String outcome(List<String> outcomes) {
    YamlNode node = yaml.child(PlanKey.PRIMARY_OUTCOME.key());
    String id = node == null ? null : node.text();
    if (node == null || id == null) {
      return standard.primaryOutcome();
    }
    if (!outcomes.contains(id)) {
      node.mistake("the id of a definition was expected", Nearest.of(id, outcomes));
    }
    return id;
  }

  private Milestone milestone(List<Integer> weeks) {
    Set<String> keys = new LinkedHashSet<>();
    Milestone.of(weeks).forEach(m -> keys.add(m.key()));
    YamlNode node = yaml.child(PlanKey.PRIMARY_MILESTONE.key());
    String key =
        node == null ? standard.primaryMilestone().key() : node.oneOf(keys.toArray(String[]::new));
    return Milestone.of(weeks).stream()
        .filter(m -> m.key().equals(key))
        .findFirst()
        .orElse(Milestone.MONTH_END);
  }
}
