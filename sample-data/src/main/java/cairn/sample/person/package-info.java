/**
 * Somebody who does not exist: traits are drawn first ({@link cairn.sample.person.PersonDraw}),
 * then which groups the person chooses, how often the person comes and for how long, and what
 * really becomes of use. The kind of group changes nothing in that. What is written of it is told
 * by {@link cairn.sample.story}.
 */
@NullMarked
package cairn.sample.person;

import org.jspecify.annotations.NullMarked;
