package cairn.analysis.definition.library;

import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.word.AllOf;
import cairn.analysis.definition.word.CountSymbols;
import cairn.analysis.definition.word.WhenRetained;
import cairn.analysis.definition.word.WordChain;
import cairn.analysis.definition.word.WordMeasure;
import cairn.analysis.definition.word.WordPart;
import cairn.analysis.definition.word.WordStep;
import cairn.analysis.person.plan.ScoreSpread;
import cairn.ingest.catalogue.Nearest;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the chain of rules of a definition, and the line between yes and no. */
final class RuleReader {
  private final Map<String, Function<RuleArguments, OutcomeRule>> kinds = new LinkedHashMap<>();
  private final Function<YamlNode, @Nullable OutcomeDefinition> definitions;

  /**
   * Rules of this package and others.
   *
   * @param definitions finds the definition that a rule refers to, or reports that it cannot
   * @param spreads how days of use spread, by problem
   * @param more kinds of rule that live elsewhere, by the names that they have in files
   */
  RuleReader(
      Function<YamlNode, @Nullable OutcomeDefinition> definitions,
      Map<String, ScoreSpread> spreads,
      Map<String, Function<RuleArguments, OutcomeRule>> more) {
    this.definitions = definitions;
    RuleKinds.onRecords(kinds, spreads);
    RuleKinds.onDefinitions(kinds, definitions);
    RuleKinds.steps(kinds);
    RuleKinds.measures(kinds);
    kinds.put(
        "when_retained",
        of -> new WhenRetained(of.integer("week"), of.number("otherwise", 0), chain(of)));
    kinds.put(
        "all_of",
        of -> {
          List<WordChain> chains = new ArrayList<>();
          for (YamlNode item : of.mapping().items("chains")) {
            YamlMapping mapping = item.mapping();
            chains.add(chain(new RuleArguments(mapping, definitions)));
            mapping.finish();
          }
          return new AllOf(chains);
        });
    kinds.putAll(more);
  }

  /** The rules of a definition; empty after a mistake. */
  List<OutcomeRule> rules(YamlMapping definition) {
    List<OutcomeRule> rules = new ArrayList<>();
    List<YamlNode> items = definition.items("rules");
    for (YamlNode item : items) {
      OutcomeRule rule = rule(item);
      if (rule != null) {
        rules.add(rule);
      }
    }
    if (items.isEmpty()) {
      definition.mistake("at least one rule was expected");
    } else if (rules.size() == items.size() && !isChain(rules)) {
      definition.mistake(
          "one rule on records, or steps on words and then one measure was expected");
      return List.of();
    }
    return rules.size() == items.size() ? rules : List.of();
  }

  private static boolean isChain(List<OutcomeRule> rules) {
    OutcomeRule last = rules.get(rules.size() - 1);
    return switch (last.place()) {
      case ALONE -> rules.size() == 1;
      case MEASURE ->
          rules.subList(0, rules.size() - 1).stream()
              .allMatch(rule -> rule.place() == OutcomeRule.Place.STEP);
      case STEP -> false;
    };
  }

  private @Nullable OutcomeRule rule(YamlNode item) {
    YamlMapping mapping = item.mapping();
    Map<String, YamlNode> entries = mapping.entries();
    if (entries.size() != 1) {
      item.mistake("one rule was expected, such as no_use: {}");
      return null;
    }
    String name = entries.keySet().iterator().next();
    Function<RuleArguments, OutcomeRule> kind = kinds.get(name);
    if (kind == null) {
      mapping.keyNode(name).mistake("no rule has this name", Nearest.of(name, kinds.keySet()));
      return null;
    }
    YamlMapping settings = mapping.mapping(name);
    OutcomeRule rule = kind.apply(new RuleArguments(settings, definitions));
    settings.finish();
    return rule;
  }

  private WordChain chain(RuleArguments of) {
    List<OutcomeRule> rules = rules(of.mapping());
    WordMeasure measure = new CountSymbols('+', WordPart.ALL, 0, false, false);
    List<WordStep> steps = new ArrayList<>();
    for (OutcomeRule rule : rules) {
      if (rule instanceof WordStep step) {
        steps.add(step);
      } else if (rule instanceof WordMeasure last) {
        measure = last;
      } else {
        of.mapping().mistake("a rule on words was expected");
      }
    }
    return new WordChain(steps, measure, threshold(of.mapping(), measure.unit()));
  }

  /**
   * The threshold of a definition, or null without one.
   *
   * @param unit what the rule's value is counted in, or null where it has no value
   */
  static @Nullable Threshold threshold(YamlMapping definition, @Nullable ThresholdUnit unit) {
    YamlNode node = definition.child("threshold");
    if (node == null) {
      return null;
    }
    YamlMapping mapping = node.mapping();
    Threshold.Side side = null;
    double value = 0;
    for (Threshold.Side each : Threshold.Side.values()) {
      YamlNode number = mapping.child(each.key());
      if (number != null) {
        if (side != null) {
          node.mistake("one of at_least, at_most, exactly was expected");
        }
        side = each;
        value = RuleArguments.number(number);
      }
    }
    ThresholdUnit written = mapping.one("unit", ThresholdUnit.class);
    mapping.finish();
    if (side == null) {
      node.mistake("one of at_least, at_most, exactly was expected");
      return null;
    }
    if (unit == null) {
      node.mistake("this rule takes no threshold");
    } else if (written != unit) {
      node.mistake("the threshold must be in " + unit.key() + ", which the rule counts in");
    }
    return new Threshold(side, value, written);
  }
}
