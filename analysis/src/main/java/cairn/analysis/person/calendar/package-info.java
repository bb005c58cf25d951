/**
 * A person's use of one substance, day by day and as one symbol a week. {@code DayLedger} brings
 * reports and tests together, {@link cairn.analysis.person.calendar.UseCalendar} answers for any
 * window how many days were observed and of use, and {@link
 * cairn.analysis.person.calendar.WordRule} says how a week becomes a symbol. A day that nobody
 * reported is unknown, never a day without use.
 */
@NullMarked
package cairn.analysis.person.calendar;

import org.jspecify.annotations.NullMarked;
