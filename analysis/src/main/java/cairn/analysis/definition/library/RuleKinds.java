package cairn.analysis.definition.library;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.definition.derived.Matched;
import cairn.analysis.definition.derived.OfMostProblematic;
import cairn.analysis.definition.derived.WithAbstinenceGoal;
import cairn.analysis.definition.derived.WithMedication;
import cairn.analysis.definition.harm.HarmChange;
import cairn.analysis.definition.record.FirstUse;
import cairn.analysis.definition.record.FrequencyBand;
import cairn.analysis.definition.record.HeavyDays;
import cairn.analysis.definition.record.Lapse;
import cairn.analysis.definition.record.LongestRun;
import cairn.analysis.definition.record.NoUseInWindow;
import cairn.analysis.definition.record.NotCollected;
import cairn.analysis.definition.record.OwnPlan;
import cairn.analysis.definition.record.PercentDaysAbstinent;
import cairn.analysis.definition.record.PlannedAbstinence;
import cairn.analysis.definition.record.PlannedEnd;
import cairn.analysis.definition.record.ProlongedAbstinence;
import cairn.analysis.definition.record.QuantityChange;
import cairn.analysis.definition.record.ReliableChange;
import cairn.analysis.definition.record.ReturnToUse;
import cairn.analysis.definition.record.SaferUse;
import cairn.analysis.definition.record.SaferUseParts;
import cairn.analysis.definition.record.ScaleChange;
import cairn.analysis.definition.record.WhoLevel;
import cairn.analysis.definition.record.WithinLimits;
import cairn.analysis.definition.word.CarryForward;
import cairn.analysis.definition.word.CountSymbols;
import cairn.analysis.definition.word.FillFromNeighbours;
import cairn.analysis.definition.word.FillWithMode;
import cairn.analysis.definition.word.HasRun;
import cairn.analysis.definition.word.LongestPiece;
import cairn.analysis.definition.word.Recode;
import cairn.analysis.definition.word.Retained;
import cairn.analysis.definition.word.SlidingWindow;
import cairn.analysis.definition.word.VisitLattice;
import cairn.analysis.definition.word.WeightedIndex;
import cairn.analysis.person.plan.ScoreSpread;
import cairn.ingest.catalogue.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of rule by the names that they have in files. */
final class RuleKinds {
  private RuleKinds() {}

  static void onRecords(
      Map<String, Function<RuleArguments, OutcomeRule>> kinds, Map<String, ScoreSpread> spreads) {
    kinds.put("no_use", of -> new NoUseInWindow());
    kinds.put("percent_days_abstinent", of -> new PercentDaysAbstinent());
    kinds.put(
        "longest_run",
        of ->
            new LongestRun(
                of.one("gaps", LongestRun.Gaps.class, LongestRun.Gaps.END_THE_RUN),
                of.flag("current")));
    kinds.put(
        "within_limits",
        of ->
            new WithinLimits(
                of.integer("higher_day"),
                of.integer("higher_week"),
                of.integer("lower_day"),
                of.integer("lower_week"),
                of.integer("days_a_week", 7)));
    kinds.put("heavy_days", of -> new HeavyDays(of.flag("share"), of.integer("grace_days", 0)));
    kinds.put("who_level", of -> new WhoLevel(of.integer("shift", 0)));
    kinds.put(
        "reliable_change",
        of ->
            new ReliableChange(
                of.one("by", ReliableChange.By.class, null), of.number("number", 0), spreads));
    withPlans(kinds);
    returns(kinds);
    withActsAndScales(kinds);
  }

  private static void withPlans(Map<String, Function<RuleArguments, OutcomeRule>> kinds) {
    kinds.put("planned_abstinence", of -> new PlannedAbstinence());
    kinds.put(
        "prolonged_abstinence",
        of ->
            new ProlongedAbstinence(of.integer("grace_days", 14), of.integer("days_in_a_row", 7)));
    kinds.put("first_use", of -> new FirstUse());
    kinds.put("not_collected", of -> new NotCollected(of.text("needs")));
    kinds.put(
        "quantity_change",
        of -> new QuantityChange(of.one("of", QuantityChange.Quantity.class, null)));
    kinds.put("own_plan", of -> new OwnPlan());
    kinds.put("planned_end", of -> new PlannedEnd());
    kinds.put("frequency_band", RuleKinds::bands);
  }

  private static void withActsAndScales(Map<String, Function<RuleArguments, OutcomeRule>> kinds) {
    kinds.put("safer_use_parts", of -> new SaferUseParts());
    kinds.put(
        "scale_change",
        of ->
            new ScaleChange(
                of.text("instrument"),
                of.textOr("subscale", "total"),
                of.number("points", 0),
                of.flag("recovery")));
    kinds.put(
        "safer_use",
        of -> new SaferUse(of.integer("last", 3), of.integer("done", 2), of.flag("given_up")));
    kinds.put(
        "harm_change",
        of ->
            new HarmChange(
                of.one("asks", HarmChange.Asks.class, null),
                of.texts("harms"),
                of.number("percent", 30)));
  }

  private static void returns(Map<String, Function<RuleArguments, OutcomeRule>> kinds) {
    kinds.put(
        "return_to_use",
        of ->
            new ReturnToUse(
                of.integer("after_days", 0),
                of.number("drinks_higher", 0),
                of.number("drinks_lower", 0),
                of.flag("with_harm")));
    kinds.put(
        "lapse",
        of ->
            new Lapse(
                of.integer("longest", 2), of.integer("days_after", 4), of.integer("weeks", 3)));
  }

  private static OutcomeRule bands(RuleArguments of) {
    List<Double> from = of.numbers("from");
    List<String> names = of.texts("names");
    int start = of.integer("start_from", 1);
    if (from.size() < 2 || names.size() != from.size() || start >= from.size()) {
      of.mapping().mistake("as many names as bands, at least two, were expected");
      return new FrequencyBand(28, List.of(0.0, 1.0), List.of("none", "some"), 1);
    }
    return new FrequencyBand(of.integer("per_days", Baseline.DAYS), from, names, start);
  }

  /** Rules that refer to another definition; without one they stand in for it until it is said. */
  static void onDefinitions(
      Map<String, Function<RuleArguments, OutcomeRule>> kinds,
      Function<YamlNode, @Nullable OutcomeDefinition> definitions) {
    kinds.put(
        "of_most_problematic",
        of -> {
          boolean displacement = of.flag("displacement");
          return referring(of, definitions, other -> new OfMostProblematic(other, displacement));
        });
    kinds.put(
        "with_medication",
        of -> {
          List<String> medications = of.texts("medications");
          return referring(of, definitions, other -> new WithMedication(other, medications));
        });
    kinds.put("matched", of -> referring(of, definitions, Matched::new));
    kinds.put("with_abstinence_goal", of -> referring(of, definitions, WithAbstinenceGoal::new));
  }

  private static OutcomeRule referring(
      RuleArguments of,
      Function<YamlNode, @Nullable OutcomeDefinition> definitions,
      Function<OutcomeDefinition, OutcomeRule> rule) {
    YamlNode node = of.mapping().child("of");
    if (node == null) {
      of.mapping().mistake("the key of is missing: the id of a definition");
      return new NotCollected("");
    }
    OutcomeDefinition other = definitions.apply(node);
    return other == null ? new NotCollected("") : rule.apply(other);
  }

  static void steps(Map<String, Function<RuleArguments, OutcomeRule>> kinds) {
    kinds.put("recode", of -> new Recode(of.symbol("from", 'o'), of.text("to")));
    kinds.put("leave_out", of -> new Recode(of.symbol("symbol", 'o'), ""));
    kinds.put("visit_lattice", of -> new VisitLattice(of.text("pattern")));
    kinds.put(
        "carry_forward", of -> new CarryForward(of.symbol("symbol", 'o'), of.flag("keep_tail")));
    kinds.put("fill_with_mode", of -> new FillWithMode());
    kinds.put("fill_from_neighbours", of -> new FillFromNeighbours());
    kinds.put("take", RuleArguments::part);
  }

  static void measures(Map<String, Function<RuleArguments, OutcomeRule>> kinds) {
    kinds.put("count", of -> count(of, false));
    kinds.put("share", of -> count(of, true));
    kinds.put("has_run", of -> new HasRun(of.texts("runs"), of.part()));
    kinds.put(
        "sliding_window",
        of ->
            new SlidingWindow(
                of.symbol("symbol", '+'),
                of.integer("width"),
                of.integer("least"),
                of.integer("offset", 0),
                of.one("part", SlidingWindow.Part.class, null)));
    kinds.put("longest_piece", of -> new LongestPiece(of.symbol("cut_at", '+')));
    kinds.put("retained", of -> new Retained());
    kinds.put(
        "weighted_index",
        of ->
            new WeightedIndex(
                of.number("use", 0),
                of.number("mixed", 0),
                of.number("missing", 0),
                of.numbers("factors")));
  }

  private static CountSymbols count(RuleArguments of, boolean share) {
    return new CountSymbols(
        of.symbol("symbol", '-'), of.part(), of.number("mixed", 0), share, of.flag("rest"));
  }
}
