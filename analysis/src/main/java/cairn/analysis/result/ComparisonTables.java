package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.method;
import static cairn.analysis.result.Columns.milestone;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalCount;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.yesNo;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Table;
import java.util.List;

/** Group types side by side, with who is in them allowed for. */
public final class ComparisonTables {
  private ComparisonTables() {}

  /** Each type against the reference at the primary milestone, plain and adjusted. */
  public static final Table COMPARISONS =
      Table.result(
          "comparisons",
          "each group type against the reference type at the primary milestone, plain and adjusted"
              + " for who is in them",
          List.of("view", "group_type", "reference", "outcome", "adjustment"),
          List.of(
              text(
                  "view",
                  "first: people count once, under the type of their first session; attended:"
                      + " people with as many sessions in the type as the plan asks against all"
                      + " others, which does not add up"),
              type(),
              reference(),
              outcome(),
              milestone(),
              text("adjustment", "plain, weighted, standardised or doubly_robust"),
              yesNo("primary_outcome", "whether the plan declares this outcome the primary one"),
              yesNo("primary_adjustment", "whether the plan shows this estimate first"),
              count("n", "people, or people and problems, with a verdict"),
              count("achieved", "of those, achieved"),
              count("reference_n", "the same in the reference"),
              count("reference_achieved", "of those, achieved"),
              number("share", "the share in the type, adjusted as said"),
              number("reference_share", "the share in the reference, adjusted as said"),
              number("difference", "share less reference_share, from -1 to 1"),
              number("lower", "lower end of the interval at the plan's confidence"),
              number("upper", "upper end of the interval at the plan's confidence"),
              method(),
              number("df", "degrees of freedom of the interval by groups"),
              count("groups", "groups of the type with a verdict"),
              count("reference_groups", "groups of the reference with a verdict"),
              number("icc", "intraclass correlation of people in one group"),
              number(
                  "design_effect",
                  "variance with shared groups over variance without, from the intraclass"
                      + " correlation"),
              number("p", "two-sided p by groups; only where the row is compared"),
              number(
                  "p_holm",
                  "p by Holm over all outcomes and types of this view and adjustment that are"
                      + " compared"),
              optionalCount("family", "how many p values that family has"),
              number(
                  "e_value",
                  "risk ratio that something unmeasured would need with type and outcome both to"
                      + " explain the difference"),
              number(
                  "e_value_limit",
                  "the same for the limit nearest to no difference, the reference share held; 1"
                      + " where the interval includes none"),
              text("standing", "compared, descriptive_only, no_overlap or not_estimable"),
              optionalText("note", "why, and what was left out or joined")));

  /** Who is in the types. */
  public static final Table BALANCE =
      Table.result(
          "balance",
          "people due at the primary milestone by what is known of them at the start, each type"
              + " against the reference, before and after weighting",
          List.of("group_type", "reference", "covariate", "level"),
          List.of(
              type(),
              reference(),
              covariate(),
              level(),
              text("kind", "share, or mean over those known"),
              count("n", "people at that level; of a mean, people known"),
              count("of", "people of the type"),
              number("value", "share, or mean"),
              count("reference_n", "the same in the reference"),
              count("reference_of", "people of the reference"),
              number("reference_value", "share, or mean"),
              number(
                  "smd", "standardised difference before weighting: above 0.1 is usually noticed"),
              number("smd_weighted", "the same after weighting; missing where not weighted"),
              optionalText("note", "whether the level was joined with others or left out")));

  /** Whether people of two types could have been in either. */
  public static final Table OVERLAP =
      Table.result(
          "overlap",
          "whether people of a type and of the reference are alike enough to be compared",
          List.of("group_type", "reference"),
          List.of(
              type(),
              reference(),
              count("n", "people due in the type"),
              count("reference_n", "people due in the reference"),
              number("effective", "effective number of people of the type after weighting"),
              number("reference_effective", "the same of the reference"),
              number(
                  "outside",
                  "share of both outside the range of propensity scores that both have, or at a"
                      + " level that nobody of the other side is at"),
              count("columns", "columns of the propensity model"),
              text("verdict", "enough, no_overlap or not_estimable"),
              optionalText("note", "why, and what was left out or joined")));

  /** The propensity scores behind it. */
  public static final Table PROPENSITY =
      Table.result(
          "propensity",
          "people by their chance of being in the type and not in the reference",
          List.of("group_type", "reference", "bin"),
          List.of(
              type(),
              reference(),
              count("bin", "1 for a chance from 0 to below 0.05, up to 20"),
              number("from", "where the bin begins"),
              number("to", "where it ends"),
              count("n", "people of the type"),
              count("reference_n", "people of the reference")));

  /** The difference under other assumptions on the missing. */
  public static final Table MISSING_SENSITIVITY =
      Table.result(
          "missing_sensitivity",
          "the plain difference at the primary milestone under what may be true of people without"
              + " a verdict",
          List.of("group_type", "reference", "outcome", "policy"),
          List.of(
              type(),
              reference(),
              outcome(),
              milestone(),
              text(
                  "policy",
                  "observed, missing_not_achieved, missing_achieved, worst_case, best_case,"
                      + " multiple_imputation, delta_minus_1 or delta_plus_1"),
              count("n", "people, or people and problems, with a verdict"),
              count("missing", "those whose verdict is missing for want of records"),
              count("reference_n", "the same in the reference"),
              count("reference_missing", "the same in the reference"),
              number("difference", "difference of the shares"),
              number("lower", "lower end of the interval"),
              number("upper", "upper end of the interval"),
              method(),
              text("conclusion", "higher, lower, unclear or not_estimable"),
              yesNo("turned", "whether the conclusion is another than that of those observed"),
              text("standing", "compared, descriptive_only or not_estimable"),
              optionalText("note", "why, or how it was imputed")));

  /** How many missing people would have to be otherwise. */
  public static final Table TIPPING =
      Table.result(
          "tipping",
          "the plain difference in the primary outcome if a share of the missing of each side had"
              + " achieved it",
          List.of("group_type", "reference", "outcome", "missing_share", "reference_missing_share"),
          List.of(
              type(),
              reference(),
              outcome(),
              number("missing_share", "share of the type's missing counted as achieved"),
              number("reference_missing_share", "the same of the reference's missing"),
              number("difference", "difference of the shares"),
              number("lower", "lower end of the interval"),
              number("upper", "upper end of the interval"),
              method(),
              text("conclusion", "higher, lower or unclear"),
              yesNo("turned", "whether the conclusion is another than that of those observed")));

  /** Who is followed up. */
  public static final Table RESPONSE =
      Table.result(
          "response",
          "people with and without a verdict on the primary outcome, by what is known of them at"
              + " the start",
          List.of("group_type", "covariate", "level"),
          List.of(
              type(),
              covariate(),
              level(),
              text("kind", "share, or mean over those known"),
              count("n", "people with a verdict at that level; of a mean, people known"),
              count("of", "people with a verdict"),
              number("value", "share, or mean"),
              count("lost_n", "the same of people without a verdict"),
              count("lost_of", "people without a verdict"),
              number("lost_value", "share, or mean"),
              number("smd", "standardised difference of the two")));

  private static Column type() {
    return text("group_type", "key of the group type");
  }

  private static Column reference() {
    return text("reference", "key of the type it is compared with, or not_attended");
  }

  private static Column outcome() {
    return text("outcome", "id of the outcome definition");
  }

  private static Column covariate() {
    return text("covariate", "what is known at the start; people counts everybody");
  }

  private static Column level() {
    return text("level", "its value; mean for a number; unknown where nobody recorded it");
  }

  /** All of them, in the order of the codebook. */
  public static List<Table> all() {
    return List.of(
        COMPARISONS, BALANCE, OVERLAP, PROPENSITY, MISSING_SENSITIVITY, TIPPING, RESPONSE);
  }
}
