/**
 * Ingest: from a delivery and the store as it stands to the store's next version, and the reports
 * of it. The jobs stand on top: {@code job → merge → delivery → check}.
 */
@NullMarked
package cairn.ingest.job;

import org.jspecify.annotations.NullMarked;
