package cairn.analysis.definition.library;

import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.person.plan.ScoreSpread;
import java.util.Map;
import java.util.function.Function;

/**
 * What rules can be made of, beside what this package knows.
 *
 * @param spreads standard deviation and reliability of days of use, by problem
 * @param more kinds of rule that live elsewhere, by the names that they have in files
 */
record RuleVocabulary(
    Map<String, ScoreSpread> spreads, Map<String, Function<RuleArguments, OutcomeRule>> more) {}
