/** What the records tell of somebody who does not exist. */
@NullMarked
package cairn.sample.story;

import org.jspecify.annotations.NullMarked;
