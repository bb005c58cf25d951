package cairn.analysis.outcome;

import cairn.ingest.catalogue.YamlNode;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of rule by the names that they have in files. */
final class RuleKinds {
  private RuleKinds() {}

  static void onRecords(Map<String, Function<RuleArguments, OutcomeRule>> kinds) {
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
                of.one("by", ReliableChange.By.class, null),
                of.number("number", 0),
                of.number("sd", 0),
                of.number("reliability", 0)));
    kinds.put("planned_abstinence", of -> new PlannedAbstinence());
    kinds.put("safer_use", of -> new SaferUse(of.integer("last", 3), of.integer("done", 2)));
  }

  static void onDefinitions(
      Map<String, Function<RuleArguments, OutcomeRule>> kinds,
      Function<YamlNode, @Nullable OutcomeDefinition> definitions) {}

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
