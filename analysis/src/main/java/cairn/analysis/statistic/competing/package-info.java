/**
 * Ends of several kinds, of which the first hides the others: the cumulative incidence of each,
 * Gray's test of it between groups, and Fine–Gray regression on covariates. Treating another end as
 * if the person had only gone out of sight would say too much. Pure functions of arrays; see {@link
 * cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.competing;

import org.jspecify.annotations.NullMarked;
