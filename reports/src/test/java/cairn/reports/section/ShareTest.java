package cairn.reports.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cairn.reports.table.Level;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A share at its edges: of nobody, of one person, of everybody, and with some left open. */
class ShareTest {
  private static final Level LEVEL = new Level(0.95);

  private static Share open(long part, long open, long whole) {
    return new Share(part, open, whole, OptionalDouble.empty(), OptionalDouble.empty(), LEVEL);
  }

  @Test
  void noneOfManyHasAnIntervalAndNoneOfNobodyHasNone() {
    assertEquals("0% (0 of 85; 95% CI 0% to 4%)", Share.none(85, LEVEL).words());
    assertEquals("0% (0 of 1; 95% CI 0% to 79%)", Share.none(1, LEVEL).words());
    assertEquals("not known (nobody to count)", Share.none(0, LEVEL).words());
    assertFalse(Share.none(0, LEVEL).hasInterval());
  }

  @Test
  void aRangeWhoseEndsReadTheSameIsOneNumber() {
    assertEquals("8%", open(46, 1, 561).percent());
    assertEquals("8% (46 to 47 of 561; reports leave 1 open)", open(46, 1, 561).words());
    assertEquals("0% to 100%", open(0, 1, 1).percent());
    assertEquals("n/a", open(0, 0, 0).percent());
  }
}
