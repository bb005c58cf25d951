/**
 * What touches the disk: files that only their owner may read, their sums, the steps that make a
 * version durable, and what is said of a disk that refuses or of a file that is not what it was.
 */
@NullMarked
package cairn.ingest.store.disk;

import org.jspecify.annotations.NullMarked;
