package cairn.ingest.job;

import java.io.Serializable;

/**
 * A file of a delivery.
 *
 * @param name its name within the delivery, such as {@code withdrawn/goals.csv}
 * @param path its absolute path
 * @param table the table it is of
 * @param withdraws whether it holds keys to take back in place of rows
 * @param sha256 the sum of its bytes
 * @param bytes its size
 */
record DeliveryFile(
    String name, String path, String table, boolean withdraws, String sha256, long bytes)
    implements Serializable {}
