/**
 * The store: places, versions of what they hold, publishing, looking after and mending. No other
 * package knows a path of the store.
 */
@NullMarked
package cairn.ingest.store;

import org.jspecify.annotations.NullMarked;
