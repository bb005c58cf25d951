/**
 * Who came, who they are, and whether what was recorded of them can be relied on: how many people
 * reach each step from the records to the results, what was recorded at intake by group type, and
 * checks of the records ({@link cairn.analysis.question.people.QualityCheck}), each with a target
 * where there is one.
 */
@NullMarked
package cairn.analysis.question.people;

import org.jspecify.annotations.NullMarked;
