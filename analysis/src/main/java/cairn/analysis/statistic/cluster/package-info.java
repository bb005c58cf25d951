/**
 * Inference where people share groups and the groups are few: corrected sandwich variances with
 * their degrees of freedom, the jackknife and the bootstrap over groups. Pure functions of arrays;
 * see {@link cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.cluster;

import org.jspecify.annotations.NullMarked;
