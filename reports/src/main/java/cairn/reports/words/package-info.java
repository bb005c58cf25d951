/**
 * The words for keys: labels from the catalogues, numbers with their intervals, and what missing
 * rules and standings mean, so that one key reads the same in every section, table and file. Small
 * pieces of English are put together in {@link cairn.reports.words.Words} alone.
 */
@NullMarked
package cairn.reports.words;

import org.jspecify.annotations.NullMarked;
