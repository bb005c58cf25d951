/**
 * What goes with what: the questions that the founding papers ask. Descriptive: no row says what
 * brings a number about, and a row with too few people has no number and says why.
 */
@NullMarked
package cairn.analysis.question.context;

import org.jspecify.annotations.NullMarked;
