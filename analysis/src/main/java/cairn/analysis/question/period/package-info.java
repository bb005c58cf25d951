/**
 * What can be told to others of one month, and of the quarter that it ends: the people who came in
 * it, parted in several ways, each of which has everybody once.
 */
@NullMarked
package cairn.analysis.question.period;

import org.jspecify.annotations.NullMarked;
