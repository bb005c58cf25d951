/** Stages of change, one problem and one method at a time. */
@NullMarked
package cairn.analysis.stage;

import org.jspecify.annotations.NullMarked;
