package cairn.analysis.question.sensitivity;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.OpenShare;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Provenance;

/** How many people a definition of the library calls achieved under one missing rule. */
@Published(
    name = "sensitivity",
    says = "people who achieved each definition of the library, under each missing rule")
public record SensitivityRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Says("what the definition is about") DefinitionGroup definitionGroup,
    @Key @Says("id of the definition, described in sensitivity_definitions") String definition,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key @Says("what was done about missing records") MissingRule missingRule,
    @Says("whether that is what the definition itself does") boolean ownRule,
    People people,
    OpenShare share,
    @Says("published, published_secondary, house or unconfirmed") Provenance provenance) {
  /** The table. */
  public static final RecordTable<SensitivityRow> TABLE = RecordTable.of(SensitivityRow.class);

  /** Whom the definition is about, and what came of it. */
  public record People(
      @Says("people, or people and problems, due by then") long due,
      @Says(
              "of those, with a verdict under the rule, or left open; left out are people the"
                  + " definition is not about, such as those without a goal of its kind")
          long evaluable,
      @Says("of those, achieved; under multiple imputation the mean to the nearest whole")
          long achieved,
      @Says("of the evaluable, left open by what was reported") long unplaced) {}
}
