/**
 * People who share groups: how alike people of one group are, and intervals made by drawing whole
 * groups again: methods of {@code cairn estimate}, one file each. A class that ends in Method says
 * what it asks for and calls {@link cairn.analysis.statistic}; one that ends in Figures turns the
 * answer into tables. Nothing is computed here that is not there.
 */
@NullMarked
package cairn.analysis.method.cluster;

import org.jspecify.annotations.NullMarked;
