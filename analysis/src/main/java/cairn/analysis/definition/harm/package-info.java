/**
 * Rules on harms: how often each kind was reported at the start and now. What was not asked about
 * is unknown, never zero.
 */
@NullMarked
package cairn.analysis.definition.harm;

import org.jspecify.annotations.NullMarked;
