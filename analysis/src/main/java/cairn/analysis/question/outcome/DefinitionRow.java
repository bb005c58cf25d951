package cairn.analysis.question.outcome;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.verdict.MissingRule;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Provenance;

/** A definition behind the results. */
@Published(name = "definitions", says = "the definitions behind the results, in words")
public record DefinitionRow(
    @Key @Says("id") String definition,
    @Says("version") String version,
    @Says("abstinence, moderation, reduction, safer_use, goal, stage, retention")
        DefinitionGroup group,
    Wording wording) {
  /** The table. */
  public static final RecordTable<DefinitionRow> TABLE = RecordTable.of(DefinitionRow.class);

  static DefinitionRow of(OutcomeDefinition each) {
    return new DefinitionRow(
        each.id(), Integer.toString(each.version()), each.group(), Wording.of(each));
  }

  /** A definition in words. */
  public record Wording(
      @Says("short name") String label,
      @Says("the definition in words") String sentence,
      @Says("the formula") String formula,
      @Says("what it does about missing periods") MissingRule missingRule,
      @Says("published, published_secondary, house or unconfirmed") Provenance provenance,
      @Says("source") String citation) {
    /** The words of a definition of the library. */
    public static Wording of(OutcomeDefinition each) {
      return new Wording(
          each.label(),
          each.sentence(),
          each.formula(),
          each.terms().missing(),
          each.provenance(),
          each.citation());
    }
  }
}
