/**
 * A question is a room: what it counts of each person, what it publishes, and the rows of its
 * tables stand together. Questions do not import each other; one may read the tallies and rows of
 * an earlier one in the list.
 */
@NullMarked
package cairn.analysis.question;

import org.jspecify.annotations.NullMarked;
