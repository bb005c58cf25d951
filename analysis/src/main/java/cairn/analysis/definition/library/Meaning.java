package cairn.analysis.definition.library;

import cairn.ingest.model.Provenance;
import java.util.List;

/**
 * What a definition says, and where it comes from.
 *
 * @param sentence the definition in words, without its missing rule
 * @param formula the same as a formula
 * @param citation author and year of what it follows
 * @param provenance where its numbers come from
 * @param example a worked example
 * @param cases made-up people whom the build tries it on, beside those of the case folders
 */
record Meaning(
    String sentence,
    String formula,
    String citation,
    Provenance provenance,
    String example,
    List<WorkedCase> cases) {}
