/**
 * Before and after of the same people: mean and median change with interval and test, reliable
 * change and goal attainment of one person, what regression to the mean alone would bring, and
 * occasions of one kind against another within people. {@link
 * cairn.analysis.statistic.change.PairedSums} and {@link
 * cairn.analysis.statistic.change.WithinPerson} add up over parts and sites. Pure functions of
 * arrays; see {@link cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.change;

import org.jspecify.annotations.NullMarked;
