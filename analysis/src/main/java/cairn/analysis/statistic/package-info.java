/**
 * The mathematics: one estimator a file, plain Java on primitive arrays and small records. Knows no
 * word of the domain, reads no file, draws no random number that the caller did not hand in.
 *
 * <p>A number that cannot be given is a {@link cairn.analysis.statistic.Quantity} with a reason,
 * never a silent NaN. Input that no method can use (singular, separated, empty, constant) is
 * refused with a {@link cairn.analysis.statistic.NotEstimableException} that names the variable and
 * the group.
 */
@NullMarked
package cairn.analysis.statistic;

import org.jspecify.annotations.NullMarked;
