/** Tests of tables of counts. */
@NullMarked
package cairn.analysis.statistic.table;

import org.jspecify.annotations.NullMarked;
