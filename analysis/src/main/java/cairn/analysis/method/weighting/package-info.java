/** Two groups made alike in covariates: methods of {@code cairn estimate}, one file each. */
@NullMarked
package cairn.analysis.method.weighting;

import org.jspecify.annotations.NullMarked;
