/**
 * Figures over time and units beside each other: methods of {@code cairn estimate}, one file each.
 */
@NullMarked
package cairn.analysis.method.chart;

import org.jspecify.annotations.NullMarked;
