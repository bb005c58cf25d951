package cairn.analysis.question.comparison;

import cairn.analysis.table.Standing;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** How far a difference can be read: as a comparison, as a description, or not at all. */
public record Footing(
    @Says("compared, descriptive_only, no_overlap or not_estimable") Standing standing,
    @Says("why it is not compared, and what was left out or joined") @Nullable String note) {}
