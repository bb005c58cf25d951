package cairn.ingest.delivery;

import cairn.ingest.contract.RowTally;

/**
 * What became of one file of a delivery.
 *
 * @param file its name within the delivery
 * @param table the table it is of
 * @param sha256 the sum of its bytes
 * @param tally rows read, accepted, rejected and repeated
 * @param withParent rejected rows that broke no rule themselves but belong to a rejected row of
 *     another table, under which they are reported
 * @param forgotten rejected rows of people who were forgotten; where they stood is kept nowhere
 * @param thinned rows that lost a cell which may be empty, and were kept
 */
public record FileReport(
    String file,
    String table,
    String sha256,
    RowTally tally,
    long withParent,
    long forgotten,
    long thinned) {}
