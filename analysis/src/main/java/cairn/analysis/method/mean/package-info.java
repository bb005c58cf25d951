/**
 * Values of two groups or more, and before and after: methods of {@code cairn estimate}, one file
 * each.
 */
@NullMarked
package cairn.analysis.method.mean;

import org.jspecify.annotations.NullMarked;
