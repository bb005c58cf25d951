package cairn.analysis.plan;

import cairn.analysis.history.Milestone;
import cairn.analysis.start.Covariate;
import cairn.analysis.verdict.MissingRule;
import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.Nearest;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Problem;
import java.io.Reader;
import java.util.ArrayList;
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
  private static final int MANY = 1_000_000;

  private final YamlMapping yaml;
  private final Catalogues catalogues;
  private final StudyPlan standard = StudyPlan.standard();

  private PlanReader(YamlMapping yaml, Catalogues catalogues) {
    this.yaml = yaml;
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

  private StudyPlan plan(Function<List<Integer>, List<String>> outcomes) {
    List<Integer> weeks = integers(PlanKey.MILESTONES, 1, 520, standard.milestoneWeeks());
    List<Integer> windows = integers(PlanKey.WINDOWS, 1, LONGEST_WINDOW, standard.windows());
    return new StudyPlan(
        windows,
        number(PlanKey.MINIMUM_COVERAGE, 0, 1, standard.minimumCoverage()),
        integer(PlanKey.MINIMUM_DAYS_IN_WEEK, 1, 7, standard.minimumDaysInWeek()),
        pairing(),
        gaps(),
        integers(PlanKey.SENSITIVITY_GAPS, 1, LONGEST_WINDOW, standard.sensitivityGaps()),
        integer(PlanKey.NEW_START_DAYS, 1, MANY, standard.newStartDays()),
        integer(PlanKey.REENGAGEMENT_DAYS, 1, MANY, standard.reengagementDays()),
        integers(PlanKey.COMPLETION_SENSITIVITIES, 1, 100, standard.completionSensitivities()),
        weeks,
        integer(PlanKey.ATTENDED_SESSIONS, 1, 100, standard.attendedSessions()),
        reference(),
        outcome(outcomes.apply(windows)),
        milestone(weeks),
        constants(PlanKey.COVARIATES, Covariate.class, standard.covariates()),
        constant(PlanKey.ADJUSTMENT, AdjustmentMethod.class, standard.adjustment()),
        number(PlanKey.CONFIDENCE, 0.5, 0.9999, standard.confidence()),
        integer(PlanKey.MINIMUM_GROUPS, 2, MANY, standard.minimumGroups()),
        integer(PlanKey.RESAMPLES, 100, MANY, standard.resamples()),
        integer(PlanKey.SEED, 0, Integer.MAX_VALUE, (int) standard.seed()),
        smallestCell(),
        missingRules(),
        number(PlanKey.KEPT_SHARE, 0, 1, standard.keptShare()),
        spreads(),
        integer(PlanKey.YOUNGEST_AGE, StudyPlan.YOUNGEST_AGE, 90, standard.youngestAge()),
        optionalConstant(PlanKey.START, StartRule.class));
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
    return orElse(value, standard.smallestCell());
  }

  private List<MissingRule> missingRules() {
    List<MissingRule> rules =
        constants(PlanKey.MISSING_RULES, MissingRule.class, standard.missingRules());
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
      window.mistake("days of at least 1 and a tolerance from 0 to less than days were expected");
      return standard.stagePairing();
    }
    return new PairingWindow(days, tolerance);
  }

  private Map<String, Integer> gaps() {
    Map<String, Integer> gaps = new LinkedHashMap<>();
    Catalogue<GroupType> types = catalogues.groupTypes();
    entries(
        PlanKey.GAP_DAYS, types, (key, node) -> gaps.put(key, orElse(integer(node, 1, MANY), 1)));
    return gaps;
  }

  private Map<String, ScoreSpread> spreads() {
    Map<String, ScoreSpread> spreads = new LinkedHashMap<>();
    Catalogue<Problem> problems = catalogues.problems();
    entries(
        PlanKey.RELIABLE_CHANGE,
        problems,
        (key, node) -> {
          YamlMapping spread = node.mapping();
          double sd = spread.number("sd");
          double reliability = spread.number("reliability");
          spread.finish();
          if (!(sd > 0) || !(reliability >= 0) || !(reliability < 1)) {
            spread.mistake("an sd above 0 and a reliability from 0 to less than 1 were expected");
          }
          spreads.put(key, new ScoreSpread(sd, reliability));
        });
    return spreads;
  }

  private interface Entry {
    void take(String key, YamlNode value);
  }

  private void entries(PlanKey key, Catalogue<?> catalogue, Entry each) {
    if (!yaml.has(key.key())) {
      return;
    }
    YamlMapping mapping = yaml.mapping(key.key());
    mapping
        .entries()
        .forEach(
            (word, node) -> {
              String known = catalogue.key(word);
              if (known == null) {
                mapping
                    .keyNode(word)
                    .mistake(
                        "a key of " + catalogue.name() + " was expected", catalogue.nearest(word));
              } else {
                each.take(known, node);
              }
            });
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

  private List<Integer> integers(PlanKey key, int least, int most, List<Integer> otherwise) {
    return list(key, otherwise, node -> integer(node, least, most));
  }

  private <E extends Enum<E> & Keyed> List<E> constants(
      PlanKey key, Class<E> kind, List<E> otherwise) {
    return list(key, otherwise, node -> node.one(kind));
  }

  private <T> List<T> list(PlanKey key, List<T> otherwise, Function<YamlNode, @Nullable T> as) {
    if (!yaml.has(key.key())) {
      return otherwise;
    }
    List<T> values = new ArrayList<>();
    for (YamlNode node : yaml.items(key.key())) {
      T value = as.apply(node);
      if (value != null && values.contains(value)) {
        node.mistake("the value repeats one above");
      } else if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  private int integer(PlanKey key, int least, int most, int otherwise) {
    YamlNode node = yaml.child(key.key());
    return node == null ? otherwise : orElse(integer(node, least, most), otherwise);
  }

  private static int orElse(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }

  private static @Nullable Integer integer(YamlNode node, int least, int most) {
    Integer value = node.integer();
    if (value != null && (value < least || value > most)) {
      node.mistake("a whole number from " + least + " to " + most + " was expected");
      return null;
    }
    return value;
  }

  private double number(PlanKey key, double least, double most, double otherwise) {
    YamlNode node = yaml.child(key.key());
    Double value = node == null ? null : node.number();
    if (node != null && value != null && (value < least || value > most)) {
      node.mistake("a number from " + least + " to " + most + " was expected");
    }
    return value == null ? otherwise : value;
  }

  private <E extends Enum<E> & Keyed> E constant(PlanKey key, Class<E> kind, E otherwise) {
    E value = optionalConstant(key, kind);
    return value == null ? otherwise : value;
  }

  private <E extends Enum<E> & Keyed> @Nullable E optionalConstant(PlanKey key, Class<E> kind) {
    return yaml.optionalOne(key.key(), kind);
  }
}
