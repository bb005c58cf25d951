/** Hazard ratios: Cox regression, its checks, and its errors by groups. */
@NullMarked
package cairn.analysis.statistic.hazard;

import org.jspecify.annotations.NullMarked;
