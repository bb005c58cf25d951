/** Ingest: from a delivery and the store as it stands to the store's next version. */
@NullMarked
package cairn.ingest.job;

import org.jspecify.annotations.NullMarked;
