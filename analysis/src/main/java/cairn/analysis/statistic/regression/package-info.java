/**
 * Models of an outcome on covariates: generalised linear models, penalised likelihood where a level
 * separates, counts that vary more than Poisson's. Pure functions of arrays; see {@link
 * cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.regression;

import org.jspecify.annotations.NullMarked;
