/**
 * Values of two groups or more, and of the same people before and after, by means and by ranks:
 * methods of {@code cairn estimate}, one file each. A class that ends in Method says what it asks
 * for and calls {@link cairn.analysis.statistic}; one that ends in Figures turns the answer into
 * tables. Nothing is computed here that is not there.
 */
@NullMarked
package cairn.analysis.method.mean;

import org.jspecify.annotations.NullMarked;
