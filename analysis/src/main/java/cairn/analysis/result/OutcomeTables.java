package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.definition;
import static cairn.analysis.result.Columns.groupType;
import static cairn.analysis.result.Columns.lower;
import static cairn.analysis.result.Columns.method;
import static cairn.analysis.result.Columns.milestone;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.problem;
import static cairn.analysis.result.Columns.share;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.upper;

import cairn.ingest.contract.Table;
import java.util.List;

/** What changed for people: outcomes, their reasons, and comparisons. */
public final class OutcomeTables {
  private OutcomeTables() {}

  /** Outcomes. */
  public static final Table OUTCOMES =
      Table.result(
          "outcomes",
          "people who achieved each definition",
          List.of("view", "group_type", "problem", "definition", "milestone", "missing_rule"),
          List.of(
              text(
                  "view",
                  "first: people count once, under the type of their first session; attended: once"
                      + " in each type with as many sessions as the plan asks, which does not add"
                      + " up"),
              groupType(),
              problem(),
              definition(),
              milestone(),
              text(
                  "missing_rule",
                  "observed: the share is of those evaluable; missing_is_no_improvement: of"
                      + " everybody due; over all problems also missing_is_use, missing_is_no_use,"
                      + " last_carried_forward, person_mode, nearest_neighbours and"
                      + " multiple_imputation: of those evaluable under the rule"),
              count("due", "people, or people and problems, due by then"),
              count(
                  "evaluable",
                  "of those, with a verdict; under missing_is_no_improvement the same as observed"),
              count("achieved", "of those, achieved"),
              share(),
              lower(),
              upper(),
              method(),
              count("clusters", "groups these people come from")));

  /** Why there is no verdict. */
  public static final Table OUTCOME_REASONS =
      Table.result(
          "outcome_reasons",
          "why a verdict came out as it did",
          List.of("group_type", "problem", "definition", "milestone", "status", "reason"),
          List.of(
              groupType(),
              problem(),
              definition(),
              milestone(),
              text("status", "achieved, not_achieved or not_evaluable"),
              text("reason", "key of the reason"),
              count("n", "people, or people and problems")));

  /** Named outcomes. */
  public static final Table OUTCOME_CATEGORIES =
      Table.result(
          "outcome_categories",
          "people by named outcome, for definitions that have several",
          List.of("group_type", "problem", "goal_type", "definition", "milestone", "category"),
          List.of(
              groupType(),
              problem(),
              text("goal_type", "the person's own goal; 'all' for any"),
              definition(),
              milestone(),
              text("category", "the outcome"),
              count("n", "people and problems"),
              count("of", "people and problems with a verdict"),
              share(),
              lower(),
              upper(),
              method()));

  /** Group types side by side. */
  public static final Table DIFFERENCES =
      Table.result(
          "differences",
          "each group type against the reference type",
          List.of("group_type", "reference", "outcome", "milestone", "adjustment"),
          List.of(
              text("group_type", "key of the group type"),
              text("reference", "key of the type it is compared with"),
              text("outcome", "id of the outcome definition"),
              milestone(),
              text("adjustment", "plain, or the name of the adjustment"),
              count("n", "people with a verdict"),
              count("achieved", "of those, achieved"),
              count("reference_n", "people with a verdict in the reference type"),
              count("reference_achieved", "of those, achieved"),
              number("difference", "difference of the shares, from -1 to 1"),
              lower(),
              upper(),
              method(),
              count("clusters", "groups on both sides"),
              number("icc", "intraclass correlation of people in one group"),
              number("design_effect", "how much wider sharing a group makes the interval, squared"),
              text("standing", "compared, descriptive_only or not_estimable"),
              optionalText("note", "why, where it is not compared")));

  /** The definitions that were used. */
  public static final Table DEFINITIONS =
      Table.result(
          "definitions",
          "the definitions behind the results, in words",
          List.of("definition"),
          List.of(
              text("definition", "id"),
              text("version", "version"),
              text("group", "abstinence, moderation, reduction, safer_use, goal, stage, retention"),
              text("label", "short name"),
              text("sentence", "the definition in words"),
              text("formula", "the formula"),
              text("missing_rule", "what it does about missing periods"),
              text("provenance", "published, published_secondary, house or unconfirmed"),
              text("citation", "source")));
}
