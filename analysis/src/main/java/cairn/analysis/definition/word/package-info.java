/**
 * Rules on a weekly word, one symbol a week: steps that change it, and measures of what comes out.
 */
@NullMarked
package cairn.analysis.definition.word;

import org.jspecify.annotations.NullMarked;
