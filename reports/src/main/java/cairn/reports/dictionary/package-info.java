/**
 * The contract in words: what each table and column is, what its cells may hold, and which parts of
 * the report there are when it is filled in.
 */
@NullMarked
package cairn.reports.dictionary;

import org.jspecify.annotations.NullMarked;
