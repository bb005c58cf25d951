/**
 * Who is compared: what is known of people when they start, the two sides they stand on, and
 * whether those are alike. What comparisons of outcomes and of staying both need.
 */
@NullMarked
package cairn.analysis.start;

import org.jspecify.annotations.NullMarked;
