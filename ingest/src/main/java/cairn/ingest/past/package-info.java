/** How the cells of a delivery stand beside those that the store had before it. */
@NullMarked
package cairn.ingest.past;

import org.jspecify.annotations.NullMarked;
