/**
 * The goals that people set: how one follows another ({@link cairn.analysis.person.goal.OwnGoals}),
 * what their reviews say, and how what is known of use is held against what a goal asks for ({@link
 * cairn.analysis.person.goal.OwnTarget}, {@link cairn.analysis.person.goal.LessUse}). A goal is the
 * person's own measure, so what is not recorded is unknown and not missed.
 */
@NullMarked
package cairn.analysis.person.goal;

import org.jspecify.annotations.NullMarked;
