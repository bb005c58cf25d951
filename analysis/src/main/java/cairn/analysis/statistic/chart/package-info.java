/**
 * Control charts over time and funnel plots over units: when a figure is out of the ordinary. Pure
 * functions of arrays; see {@link cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.chart;

import org.jspecify.annotations.NullMarked;
