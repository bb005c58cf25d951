package cairn.reports.job;

import cairn.ingest.store.PublishedVersion;
import cairn.reports.disclosure.PrivacyRefusal;
import java.util.Optional;

/**
 * What came of an order.
 *
 * @param published the version with the reports
 * @param isRepeated whether the funder's files repeat what was released before
 * @param refused why funders get nothing, where they were asked for and do not
 */
public record ReportsMade(
    PublishedVersion published, boolean isRepeated, Optional<PrivacyRefusal> refused) {}
