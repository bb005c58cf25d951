/** Everything known of one person, in date order. */
@NullMarked
package cairn.analysis.person.history;

import org.jspecify.annotations.NullMarked;
