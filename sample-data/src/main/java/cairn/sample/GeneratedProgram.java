package cairn.sample;

import cairn.sample.delivery.DeliveryFiles;
import cairn.sample.delivery.GroupRows;
import cairn.sample.person.Person;
import cairn.sample.person.PersonDraw;
import cairn.sample.program.Draw;
import cairn.sample.program.PlannedGroup;
import cairn.sample.program.ProgramSettings;
import cairn.sample.program.SitePlan;
import cairn.sample.story.PersonStory;
import java.io.IOException;
import java.nio.file.Path;
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

  /** Tells every story into a delivery that is open. */
  static void write(ProgramSettings settings, DeliveryFiles delivery) throws IOException {
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
