/**
 * Tests of tables of counts: whether rows and columns go together, exactly (Fisher) or for large
 * counts, whether a share rises along ordered groups, and whether a table of before and after is
 * symmetric. Counts go in, a {@link cairn.analysis.statistic.TestResult} comes out. Pure functions;
 * see {@link cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.table;

import org.jspecify.annotations.NullMarked;
