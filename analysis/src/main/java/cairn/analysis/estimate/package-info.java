/**
 * Every estimator of {@link cairn.analysis.statistic} on named columns of anybody's data: a plain
 * function a method, from columns to an ordered list of figures. Reads no file and prints nothing.
 */
@NullMarked
package cairn.analysis.estimate;

import org.jspecify.annotations.NullMarked;
