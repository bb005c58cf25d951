/** Everything known of one person, in date order. */
@NullMarked
package cairn.analysis.history;

import org.jspecify.annotations.NullMarked;
