/**
 * What results are made of: numbers that add up under typed keys, tallies of them, and where rows
 * go. Knows no question.
 */
@NullMarked
package cairn.analysis.table;

import org.jspecify.annotations.NullMarked;
