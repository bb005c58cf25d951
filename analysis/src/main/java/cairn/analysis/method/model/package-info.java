/** Models of an outcome by covariates: methods of {@code cairn estimate}, one file each. */
@NullMarked
package cairn.analysis.method.model;

import org.jspecify.annotations.NullMarked;
