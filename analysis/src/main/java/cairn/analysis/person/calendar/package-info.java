/** A person's use of one substance, day by day and as one symbol a week. */
@NullMarked
package cairn.analysis.person.calendar;

import org.jspecify.annotations.NullMarked;
