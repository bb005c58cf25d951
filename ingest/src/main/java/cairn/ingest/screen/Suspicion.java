package cairn.ingest.screen;

import cairn.ingest.contract.Rule;

/**
 * What a whole column looks like.
 *
 * @param rule the rule that it breaks
 * @param line a line that shows it, or 0 where no line does alone
 * @param says what it looks like and what to do, in words that follow the column's name
 */
public record Suspicion(Rule rule, long line, String says) {}
