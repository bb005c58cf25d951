/**
 * Models with effects of groups and of people that vary at random: linear, logistic and count
 * outcomes, and repeated measures. Pure functions of arrays; see {@link cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.mixed;

import org.jspecify.annotations.NullMarked;
