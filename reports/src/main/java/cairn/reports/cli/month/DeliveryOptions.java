package cairn.reports.cli.month;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a delivery is, and how it is brought to the contract. */
final class DeliveryOptions {
  @Option(names = "--in", required = true, paramLabel = "DIR", description = "the delivery")
  @SuppressWarnings("NullAway.Init")
  Path in;

  @Option(
      names = "--mapping",
      paramLabel = "DIR",
      description = "SQL that brings it to the contract")
  @Nullable Path mapping;
}
