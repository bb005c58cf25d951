package cairn.ingest.delivery;

import cairn.ingest.contract.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a row does not keep among the other rows.
 *
 * @param rule the rule
 * @param column the column it is about, or null
 * @param expected what would have been right, in words
 */
public record RowBreach(Rule rule, @Nullable String column, String expected) {}
