package cairn.sample;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Client;
import cairn.ingest.model.Membership;
import cairn.sample.delivery.DeliveryFiles;
import cairn.sample.delivery.GroupRows;
import cairn.sample.delivery.LateRows;
import cairn.sample.delivery.Withdrawals;
import cairn.sample.person.Person;
import cairn.sample.person.PersonDraw;
import cairn.sample.program.Draw;
import cairn.sample.program.PlannedGroup;
import cairn.sample.program.ProgramSettings;
import cairn.sample.program.SitePlan;
import cairn.sample.story.PersonStory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes a made-up program: a delivery with all tables of the contract, made-up from the first row
 * to the last. People are drawn one after the other and written at once, so memory does not grow
 * with their number.
 */
public final class GeneratedProgram {
  private GeneratedProgram() {}

  /**
   * Writes a program into a folder, which is made when it is not there; files of the same name are
   * replaced.
   *
   * @param settings how many people and months, and the seed
   * @param out the folder
   * @return rows written, by table, in the order of the contract
   * @throws IOException when the folder cannot be written
   */
  public static Map<String, Long> write(ProgramSettings settings, Path out) throws IOException {
    try (DeliveryFiles delivery =
        DeliveryFiles.open(out, settings, settings.lastMonth(), table -> true)) {
      write(settings, delivery);
      return delivery.rows();
    }
  }

  /**
   * Writes a program that ends with October 2026.
   *
   * @param clients how many people
   * @param months how many months of records
   * @param seed the same seed gives the same bytes
   * @param out the folder
   * @return rows written, by table
   * @throws IOException when the folder cannot be written
   */
  public static Map<String, Long> write(int clients, int months, long seed, Path out)
      throws IOException {
    return write(new ProgramSettings(clients, months, seed), out);
  }

  /**
   * Writes a program in two deliveries, the second a month later: it brings rows that were late,
   * corrects some that were wrong, and takes back, in its folder {@code withdrawn}, some that
   * should not have been there. Put together they hold the rows that {@link #write} writes, without
   * those taken back.
   *
   * @param settings how many people and months, and the seed
   * @param first the folder of the first delivery
   * @param second the folder of the second delivery
   * @return rows of the first delivery, by table
   * @throws IOException when a folder cannot be written
   */
  public static Map<String, Long> writeInTwo(ProgramSettings settings, Path first, Path second)
      throws IOException {
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
      write(settings, main);
      return main.rows();
    }
  }

  /** Where rows about people come, who they are and where they belong must come too. */
  private static boolean isNeeded(Table table) {
    return List.of(ContractName.table(Client.class), ContractName.table(Membership.class))
        .contains(table.name());
  }

  private static void write(ProgramSettings settings, DeliveryFiles delivery) throws IOException {
    int lastDay = (int) settings.lastDay().toEpochDay();
    SitePlan plan = new SitePlan(0, settings);
    for (int i = 0; i < settings.clients(); i++) {
      if (i % SitePlan.CAPACITY == 0) {
        plan = new SitePlan(i / SitePlan.CAPACITY, settings);
        for (PlannedGroup group : plan.all()) {
          GroupRows.write(group, plan, lastDay, delivery);
        }
      }
      Draw draw = Draw.of(settings.seed(), i);
      Person person = PersonDraw.person(i, settings, draw.apart());
      new PersonStory(person, plan, lastDay, draw, delivery).write();
    }
  }
}
