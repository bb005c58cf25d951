/** A person's use of one substance, day by day and as one symbol a week. */
@NullMarked
package cairn.analysis.calendar;

import org.jspecify.annotations.NullMarked;
