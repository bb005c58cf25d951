/** What people without a verdict could change in a difference between group types. */
@NullMarked
package cairn.analysis.question.comparison.missing;

import org.jspecify.annotations.NullMarked;
