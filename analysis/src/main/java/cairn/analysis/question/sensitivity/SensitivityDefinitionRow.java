package cairn.analysis.question.sensitivity;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.question.outcome.DefinitionRow;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** A definition of the library that was counted. */
@Published(
    name = "sensitivity_definitions",
    says = "the definitions of the library that were counted, in words")
public record SensitivityDefinitionRow(
    @Key @Says("id") String definition,
    @Says("version") String version,
    @Says("what it is about") DefinitionGroup group,
    DefinitionRow.Wording wording,
    @Says("what it asks, where other definitions ask the same in their own ways")
        @Nullable String asks,
    @Says(
            "whether the definition itself says yes or no; of one that gives a number, such as"
                + " weeks, any good news at all counts as achieved")
        boolean yesOrNo,
    @Says("whether the records gave anybody a verdict") boolean answered) {
  /** The table. */
  public static final RecordTable<SensitivityDefinitionRow> TABLE =
      RecordTable.of(SensitivityDefinitionRow.class);

  static SensitivityDefinitionRow of(OutcomeDefinition each, boolean answered) {
    return new SensitivityDefinitionRow(
        each.id(),
        Integer.toString(each.version()),
        each.group(),
        DefinitionRow.Wording.of(each),
        each.asks(),
        !each.isMeasure(),
        answered);
  }
}
