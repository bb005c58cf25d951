package cairn.analysis.person.stay;

import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Histories;
import cairn.ingest.model.AwayReason;
import cairn.ingest.model.EndClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody stops coming by being away, or while the group itself pauses. */
class AwayStaysTest {
  private static List<Episode> stays(Histories program, Histories.Person person, String lastDay) {
    Cutoff cutoff = new Cutoff(day(lastDay));
    return Episodes.of(
        person.history(lastDay),
        cutoff.apply(program.meetings()),
        type -> type.course().stoppingGapDays(),
        cutoff);
  }

  private static Histories pausing() {
    return new Histories()
        .group("g1", "ongoing_support", "2026-01-01", null)
        .meetings("g1", "2026-01-27", "2026-02-03", "2026-03-17", "2026-03-24");
  }

  @Test
  void aBreakOfTheGroupEndsNoStay() {
    Histories program = pausing();
    Histories.Person ann =
        program
            .person("ann")
            .joins("g1", "2026-01-27")
            .attends("g1", 1, 2, 3, 4)
            .away("2026-02-10", "2026-03-16", AwayReason.GROUP_BREAK);
    assertEquals(1, stays(program, ann, "2026-03-31").size());
    List<Episode> during = stays(program, ann, "2026-03-10");
    assertEquals(EndClass.CENSORED, during.get(0).end(), "it goes on while the group pauses");
    Histories.Person bob = program.person("bob").joins("g1", "2026-01-27").attends("g1", 1, 2, 3);
    assertEquals(2, stays(program, bob, "2026-03-31").size(), "42 days without a word are a gap");
  }

  @Test
  void daysAwayAreLeftOutAndTheOthersCount() {
    Histories program = pausing();
    Histories.Person ann =
        program
            .person("ann")
            .joins("g1", "2026-01-27")
            .attends("g1", 1, 2)
            .away("2026-02-10", "2026-02-23", AwayReason.JAIL);
    assertEquals(EndClass.CENSORED, stays(program, ann, "2026-03-16").get(0).end());
    Episode left = stays(program, ann, "2026-03-17").get(0);
    assertEquals(EndClass.LEFT, left.end(), "43 days less 14 in jail are 29");
    assertEquals(day("2026-02-03"), left.endOn());
  }

  @Test
  void anOpenTimeAwayEndsNothing() {
    Histories program = pausing();
    Histories.Person ann =
        program
            .person("ann")
            .joins("g1", "2026-01-27")
            .attends("g1", 1)
            .away("2026-02-01", null, AwayReason.HOSPITAL);
    assertEquals(EndClass.CENSORED, stays(program, ann, "2026-12-31").get(0).end());
  }
}
