package cairn.analysis.definition.library;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What a definition says under each missing rule. Where too little is known even so, counting the
 * missing as use or as no improvement makes it not achieved, and counting it as no use makes it
 * achieved; so the worst is never above, and the best never below, what the definition says by its
 * own rule. A reason that is not about missing records stands under every rule.
 */
final class UnderMissing {
  private static final Set<Reason> MISSING_DATA =
      Set.of(
          Reason.NO_BASELINE,
          Reason.NO_REPORTS,
          Reason.COVERAGE_TOO_LOW,
          Reason.AMOUNT_NOT_RECORDED,
          Reason.NO_SECOND_ASSESSMENT,
          Reason.NOT_REVIEWED);

  private static final Map<MissingRule, List<MissingRule>> OF_WORDS =
      forEachOwn(MissingRule.FILLING);

  private static final Map<MissingRule, List<MissingRule>> OF_STAYING =
      forEachOwn(List.of(MissingRule.MISSING_IS_NO_IMPROVEMENT));

  private UnderMissing() {}

  private static Map<MissingRule, List<MissingRule>> forEachOwn(List<MissingRule> others) {
    Map<MissingRule, List<MissingRule>> rules = new EnumMap<>(MissingRule.class);
    for (MissingRule own : MissingRule.values()) {
      rules.put(
          own,
          Stream.concat(
                  Stream.of(own), others.stream().filter(each -> each != MissingRule.OBSERVED))
              .distinct()
              .toList());
    }
    return rules;
  }

  /** Whether there is no verdict because records are missing, and not because none is due. */
  static boolean isGap(Verdict verdict) {
    return !verdict.isCounted() && isGap(verdict.reason());
  }

  static boolean isGap(Reason reason) {
    return MISSING_DATA.contains(reason);
  }

  /**
   * The rules that a definition on words can be judged under, its own first. Missing weeks are
   * filled on the calendar, and the word is read off that; a definition that measures staying by
   * missing weeks has none to fill.
   */
  static List<MissingRule> ofWords(DefinitionGroup group, MissingRule own) {
    Map<MissingRule, List<MissingRule>> rules =
        group == DefinitionGroup.RETENTION ? OF_STAYING : OF_WORDS;
    return Objects.requireNonNull(rules.get(own));
  }

  /**
   * Every rule of the definition with its status, in the order of its rules. Where the records as
   * they are decide already, the verdict is theirs, so that its value may be that of another rule;
   * never under the definition's own.
   */
  static void each(
      OutcomeDefinition definition, UseEvidence evidence, BiConsumer<MissingRule, Verdict> found) {
    Verdict seen = definition.asItStands(evidence);
    for (MissingRule rule : definition.missingRules()) {
      boolean decided =
          rule != definition.terms().missing()
              && ((rule == MissingRule.MISSING_IS_USE && seen.status() == Status.NOT_ACHIEVED)
                  || (rule == MissingRule.MISSING_IS_NO_USE && seen.status() == Status.ACHIEVED));
      found.accept(rule, decided ? seen : one(definition, evidence, rule, seen));
    }
  }

  /** The verdict under one rule, given the verdict on the records as they are. */
  static Verdict one(
      OutcomeDefinition definition, UseEvidence evidence, MissingRule rule, Verdict seen) {
    boolean gap = isGap(seen);
    if (definition.holdsItself(rule) || (!seen.isCounted() && !gap)) {
      return seen;
    }
    return switch (rule) {
      case OBSERVED, MULTIPLE_IMPUTATION -> seen;
      case MISSING_IS_NO_IMPROVEMENT -> gap ? standIn(seen, Status.NOT_ACHIEVED) : seen;
      case MISSING_IS_USE ->
          gap
              ? standIn(seen, Status.NOT_ACHIEVED)
              : atMost(seen, filled(definition, evidence, rule, seen));
      case MISSING_IS_NO_USE ->
          gap
              ? standIn(seen, Status.ACHIEVED)
              : atLeast(seen, filled(definition, evidence, rule, seen));
      default -> filled(definition, evidence, rule, seen);
    };
  }

  private static Verdict atMost(Verdict seen, Verdict filled) {
    return filled.isCounted() && rank(filled) <= rank(seen) ? filled : seen;
  }

  private static Verdict atLeast(Verdict seen, Verdict filled) {
    return filled.isCounted() && rank(filled) >= rank(seen) ? filled : seen;
  }

  private static int rank(Verdict verdict) {
    return switch (verdict.status()) {
      case NOT_EVALUABLE, NOT_ACHIEVED -> 0;
      case UNPLACED -> 1;
      case ACHIEVED -> 2;
    };
  }

  /**
   * Where nothing was filled, or the word is the same nevertheless, the verdict stands, unless it
   * is on amounts that nobody recorded.
   */
  private static Verdict filled(
      OutcomeDefinition definition, UseEvidence evidence, MissingRule rule, Verdict seen) {
    UseEvidence under = evidence.under(rule);
    boolean same =
        definition.isOnWords()
            ? evidence.word().equals(under.word())
            : evidence.isSame(under) && !definition.needsAmounts();
    return same ? seen : definition.asItStands(under);
  }

  private static Verdict standIn(Verdict verdict, Status status) {
    return new Verdict(
        status,
        verdict.value(),
        verdict.bounds(),
        verdict.category(),
        verdict.reason(),
        verdict.observed(),
        verdict.expected());
  }
}
