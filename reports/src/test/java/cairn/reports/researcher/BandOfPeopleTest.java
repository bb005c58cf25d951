package cairn.reports.researcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A number told as a band says of one person more or less only at the band's edge. */
class BandOfPeopleTest {
  @Test
  void bandsOfEleven() {
    assertEquals("fewer than 11", BandOfPeople.of(0, 11));
    assertEquals("fewer than 11", BandOfPeople.of(10, 11));
    assertEquals("11 to 21", BandOfPeople.of(11, 11));
    assertEquals("44 to 54", BandOfPeople.of(47, 11));
  }

  @Test
  void oneMoreIsSeenOnceInABand() {
    for (long k = 5; k <= 30; k++) {
      long changes = 0;
      for (long number = 1; number <= 20 * k; number++) {
        String band = BandOfPeople.of(number, k);
        changes += band.equals(BandOfPeople.of(number - 1, k)) ? 0 : 1;
        if (number >= k) {
          String[] ends = band.split(" to ");
          assertTrue(Long.parseLong(ends[0]) <= number && number <= Long.parseLong(ends[1]), band);
        }
      }
      assertEquals(20, changes, "k " + k);
    }
  }
}
