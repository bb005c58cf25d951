/**
 * Rules that join use with goals, stages and stays in groups, for one problem or for the person.
 */
@NullMarked
package cairn.analysis.definition.joined;

import org.jspecify.annotations.NullMarked;
