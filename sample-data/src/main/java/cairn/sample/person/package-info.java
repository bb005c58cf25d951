/** Somebody who does not exist: traits, choices, stays and the course of use. */
@NullMarked
package cairn.sample.person;

import org.jspecify.annotations.NullMarked;
