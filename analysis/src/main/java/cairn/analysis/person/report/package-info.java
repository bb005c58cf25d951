/**
 * Which of a person's reports and tests tell of one substance or class, before days are filled from
 * them: what a class says of its substances, and they of it.
 */
@NullMarked
package cairn.analysis.person.report;

import org.jspecify.annotations.NullMarked;
