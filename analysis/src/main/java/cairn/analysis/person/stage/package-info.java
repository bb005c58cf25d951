/**
 * Stages of change, one problem and one method at a time; and the scores of stage questionnaires.
 */
@NullMarked
package cairn.analysis.person.stage;

import org.jspecify.annotations.NullMarked;
