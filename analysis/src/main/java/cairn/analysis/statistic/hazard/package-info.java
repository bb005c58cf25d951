/**
 * Hazard ratios: Cox regression with its ways of treating ties, its errors where people share
 * groups, Firth's penalty where a level has no event, and the checks it stands on, proportional
 * hazards first. {@link cairn.analysis.statistic.hazard.CoxRegression} is the way in. Pure
 * functions of arrays; see {@link cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.hazard;

import org.jspecify.annotations.NullMarked;
