/**
 * How much do results depend on the definition and on what missing records are taken for, and for
 * whom do they differ?
 */
@NullMarked
package cairn.analysis.question.sensitivity;

import org.jspecify.annotations.NullMarked;
