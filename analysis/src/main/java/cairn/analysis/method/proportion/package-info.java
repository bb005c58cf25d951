/**
 * Shares, counts and rates with their intervals and tests, and p values adjusted for several looks:
 * methods of {@code cairn estimate}, one file each. A class that ends in Method says what it asks
 * for and calls {@link cairn.analysis.statistic}; one that ends in Figures turns the answer into
 * tables. Nothing is computed here that is not there.
 */
@NullMarked
package cairn.analysis.method.proportion;

import org.jspecify.annotations.NullMarked;
