/**
 * What the records tell of somebody who does not exist: one class for each kind of record, from
 * attendance and use to goals and harms, with gaps and sources that do not agree, as in real
 * records. {@link cairn.sample.story.PersonStory} writes a person, each part from a stream of
 * chance of its own, so that one part may change without the others.
 */
@NullMarked
package cairn.sample.story;

import org.jspecify.annotations.NullMarked;
