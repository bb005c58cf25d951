/**
 * The methods of {@code cairn estimate}: every estimator of {@link cairn.analysis.statistic} on
 * named columns of anybody's data. A method says what it needs as options and makes an estimate of
 * what was asked; the command line is made from that alone. A room a family, one file a method; a
 * new one also has its line in {@code library.Methods}.
 */
@NullMarked
package cairn.analysis.method;

import org.jspecify.annotations.NullMarked;
