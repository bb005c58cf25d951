/**
 * Month by month: who came, who started, who still came and what is known of use, as it stood at
 * each month's end by today's records.
 */
@NullMarked
package cairn.analysis.question.month;

import org.jspecify.annotations.NullMarked;
