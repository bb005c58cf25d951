package cairn.analysis.definition.library;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.Placement;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What a definition says of reports that leave something open: it judges both ends of what can have
 * been, and where they agree, that is the verdict. More use is never better for a rule than less of
 * it, or never worse; so whatever lies between the ends is judged like one of them.
 */
final class BothEnds {
  private BothEnds() {}

  /** The verdict under one missing rule. */
  static Verdict judge(OutcomeDefinition definition, UseEvidence evidence, MissingRule missing) {
    return evidence.isBounded()
        ? Verdict.between(
            one(definition, evidence.placed(Placement.FEWEST), missing),
            one(definition, evidence.placed(Placement.MOST), missing),
            evidence.whyOpen())
        : one(definition, evidence, missing);
  }

  private static Verdict one(
      OutcomeDefinition definition, UseEvidence evidence, MissingRule missing) {
    return UnderMissing.one(definition, evidence, missing, definition.asItStands(evidence));
  }

  /** The verdict under each missing rule of the definition. */
  static void each(
      OutcomeDefinition definition, UseEvidence evidence, BiConsumer<MissingRule, Verdict> found) {
    if (!evidence.isBounded()) {
      UnderMissing.each(definition, evidence, found);
      return;
    }
    Map<MissingRule, Verdict> fewest = new EnumMap<>(MissingRule.class);
    UnderMissing.each(definition, evidence.placed(Placement.FEWEST), fewest::put);
    UnderMissing.each(
        definition,
        evidence.placed(Placement.MOST),
        (rule, most) ->
            found.accept(
                rule, Verdict.between(fewest.getOrDefault(rule, most), most, evidence.whyOpen())));
  }
}
