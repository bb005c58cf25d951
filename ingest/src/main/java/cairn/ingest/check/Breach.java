package cairn.ingest.check;

import cairn.ingest.contract.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a cell is not, in place of its value.
 *
 * @param rule the rule it broke
 * @param expected what would have been right, in words that follow the column's name
 * @param hint the nearest key, or null
 */
record Breach(Rule rule, String expected, @Nullable String hint) {
  Breach(Rule rule, String expected) {
    this(rule, expected, null);
  }
}
