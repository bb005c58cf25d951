package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.definition;
import static cairn.analysis.result.Columns.groupType;
import static cairn.analysis.result.Columns.lower;
import static cairn.analysis.result.Columns.method;
import static cairn.analysis.result.Columns.milestone;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.share;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.upper;
import static cairn.analysis.result.Columns.yesNo;

import cairn.ingest.contract.Table;
import java.util.List;

/** How much results depend on definition and missing rule, and for whom they differ. */
public final class SensitivityTables {
  private SensitivityTables() {}

  /** Every definition of the library under every missing rule. */
  public static final Table SENSITIVITY =
      Table.result(
          "sensitivity",
          "people who achieved each definition of the library, under each missing rule",
          List.of("group_type", "definition", "milestone", "missing_rule"),
          List.of(
              groupType(),
              text("definition_group", "what the definition is about"),
              text("definition", "id of the definition, described in sensitivity_definitions"),
              milestone(),
              text("missing_rule", "what was done about missing records"),
              yesNo("own_rule", "whether that is what the definition itself does"),
              count("due", "people, or people and problems, due by then"),
              count(
                  "evaluable",
                  "of those, with a verdict under the rule; left out are people the definition is"
                      + " not about, such as those without a goal of its kind"),
              count(
                  "achieved",
                  "of those, achieved; under multiple imputation the mean to the nearest whole"),
              share(),
              lower(),
              upper(),
              method(),
              text("provenance", "published, published_secondary, house or unconfirmed")));

  /** The definitions behind it, in words. */
  public static final Table SENSITIVITY_DEFINITIONS =
      Table.result(
          "sensitivity_definitions",
          "the definitions of the library that were counted, in words",
          List.of("definition"),
          List.of(
              text("definition", "id"),
              text("version", "version"),
              text("group", "what it is about"),
              text("label", "short name"),
              text("sentence", "the definition in words"),
              text("formula", "the formula"),
              text("missing_rule", "what it does about missing periods"),
              text("provenance", "published, published_secondary, house or unconfirmed"),
              text("citation", "source"),
              yesNo(
                  "yes_or_no",
                  "whether the definition itself says yes or no; of one that gives a number, such as"
                      + " weeks, any good news at all counts as achieved"),
              yesNo("answered", "whether the records gave anybody a verdict")));

  /** Outcomes by what was recorded of people at intake. */
  public static final Table OUTCOMES_BY_BAND =
      Table.result(
          "outcomes_by_band",
          "people who achieved the primary outcome, and any positive change, by what was recorded"
              + " of them at intake",
          List.of("variable", "band", "definition", "milestone"),
          List.of(
              text("variable", "what was recorded"),
              text("band", "its value; 'unknown' where nothing was recorded"),
              definition(),
              milestone(),
              count("due", "people, or people and problems, due by then"),
              count("evaluable", "of those, with a verdict"),
              count("achieved", "of those, achieved"),
              share(),
              number("share_lower", "lower end of the share's interval at the plan's level"),
              number("share_upper", "upper end of the share's interval at the plan's level"),
              text("share_method", "name of the method that made the share's interval"),
              count("others_evaluable", "people in the other bands, with a verdict"),
              count("others_achieved", "of those, achieved"),
              number("difference", "the share less that of everybody in the other bands"),
              lower(),
              upper(),
              method(),
              count("clusters", "groups that hold people of the band"),
              number("p", "two-sided p value of no difference, where it is compared"),
              number("p_adjusted", "the same by Holm over all bands compared for this outcome"),
              text("standing", "compared, descriptive_only, too_few or not_estimable"),
              optionalText("note", "why, where it is not compared")));
}
