package cairn.sample;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Client;
import cairn.ingest.model.Membership;
import cairn.sample.delivery.DeliveryFiles;
import cairn.sample.delivery.LateRows;
import cairn.sample.delivery.Withdrawals;
import cairn.sample.program.ProgramSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The made-up clinic's two deliveries, of which the second corrects the first. */
final class TwoDeliveries {
  private TwoDeliveries() {}

  /**
   * Writes a program in two deliveries, the second a month later: it brings rows that were late,
   * corrects some that were wrong, and takes back, in its folder {@code withdrawn}, some that
   * should not have been there. Put together they hold the rows that {@link GeneratedProgram#write}
   * writes, without those taken back.
   *
   * @param settings how many people and months, and the seed
   * @param first the folder of the first delivery
   * @param second the folder of the second delivery
   * @throws IOException when a folder cannot be written
   */
  static void write(ProgramSettings settings, Path first, Path second) throws IOException {
    try (DeliveryFiles main =
            DeliveryFiles.open(first, settings, settings.lastMonth(), table -> true);
        DeliveryFiles later =
            DeliveryFiles.open(
                second,
                settings,
                settings.lastMonth().plusMonths(1),
                table -> table.required() || isNeeded(table) || LateRows.isOf(table));
        Withdrawals withdrawals = Withdrawals.open(second.resolve("withdrawn"))) {
      LateRows.between(settings, main, later, withdrawals);
      GeneratedProgram.write(settings, main);
    }
  }

  /** Where rows about people come, who they are and where they belong must come too. */
  private static boolean isNeeded(Table table) {
    return List.of(ContractName.table(Client.class), ContractName.table(Membership.class))
        .contains(table.name());
  }
}
