/** The words for keys: labels, numbers, and what rules and standings mean. */
@NullMarked
package cairn.reports.words;

import org.jspecify.annotations.NullMarked;
