package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.groupType;
import static cairn.analysis.result.Columns.lower;
import static cairn.analysis.result.Columns.method;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalCount;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.problem;
import static cairn.analysis.result.Columns.share;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.upper;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Table;
import java.util.List;

/** Moves between stages over time: whether group types differ, and how long it takes. */
public final class StageModelTables {
  private StageModelTables() {}

  private static Column instrument() {
    return text("instrument", "how the stage was assessed; methods are never mixed");
  }

  /** One model of moving for all types, and one a type. */
  public static final Table STAGE_MODELS =
      Table.result(
          "stage_models",
          "panel Markov models of moving between stages: one for all group types against one each",
          List.of("problem", "instrument", "group_type"),
          List.of(
              problem(),
              instrument(),
              text("group_type", "key of the group type; 'all' is one model for every type"),
              count("pairs", "pairs of assessments in the model"),
              count("left_out", "pairs with a stage or a move that the model does not hold"),
              optionalText("states", "the stages of the model, by key, a blank between"),
              number("log_likelihood", "log likelihood of the model"),
              optionalCount("parameters", "intensities in it"),
              optionalText("types", "types that each have enough moves, by key, a blank between"),
              number("log_likelihood_together", "of one model for these types"),
              number("log_likelihood_each", "of one model for each of them, summed"),
              number("chi_square", "-2 log L of the first less that of the second"),
              optionalCount("df", "its degrees of freedom"),
              number("p", "its p value; it does not allow for people sharing a group"),
              text("standing", "compared, estimated, descriptive_only or not_estimable"),
              optionalText("note", "why, where something is not compared or not estimable")));

  /** How long it takes to come to a stage. */
  public static final Table STAGE_TIMES =
      Table.result(
          "stage_times",
          "expected weeks until people in one stage first come to action or maintenance",
          List.of("problem", "instrument", "group_type", "from_stage", "to_stage"),
          List.of(
              problem(),
              instrument(),
              groupType(),
              text("from_stage", "the stage they are in"),
              text("to_stage", "action, or maintenance or later"),
              count("pairs", "pairs of assessments in the model"),
              number("weeks", "expected weeks"),
              lower(),
              upper(),
              method(),
              optionalText("note", "why there is no number, or no interval")));

  /** From the first assessment to the last. */
  public static final Table STAGE_PATHS =
      Table.result(
          "stage_paths",
          "people from their first to their last stage, and those who came back and moved on again",
          List.of("group_type", "problem", "instrument", "what"),
          List.of(
              groupType(),
              text("problem", "key of the problem; 'all' counts a person once for each problem"),
              instrument(),
              text(
                  "what",
                  "further, same or earlier: where the last stage stands to the first; recycled:"
                      + " came back to an earlier stage and moved forward again"),
              count("n", "people"),
              count("of", "people with two assessments or more in an ordered stage"),
              share(),
              lower(),
              upper(),
              method()));

  /** All of them, in the order of the codebook. */
  public static List<Table> all() {
    return List.of(STAGE_MODELS, STAGE_TIMES, STAGE_PATHS);
  }
}
