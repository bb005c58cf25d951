package cairn.ingest.past;

import cairn.ingest.contract.Rule;

/**
 * A column that stands out beside what the store had, with how it was before.
 *
 * @param column the column
 * @param rule what is unlike before
 * @param says in words that follow the column's name; no value of a row is among them
 */
public record Told(String column, Rule rule, String says) {}
