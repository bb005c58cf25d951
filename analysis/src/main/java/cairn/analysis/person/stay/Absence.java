package cairn.analysis.person.stay;

import cairn.ingest.model.Away;
import java.time.LocalDate;
import java.util.List;

/**
 * Days without a session that count towards the gap that closes a stay. Nobody stops coming by
 * being away, in hospital or in jail, or while the group itself pauses: such days do not count.
 *
 * <p>Worked example: sessions on 3 February and 17 March are 42 days apart; with a group's break
 * from 10 February to 16 March between them, 35 days, 7 are left.
 *
 * @param away the person's times away
 */
record Absence(List<Away> away) {

  /** From a session attended to a later day, times away left out. */
  long days(LocalDate attended, LocalDate day) {
    long first = attended.toEpochDay() + 1;
    long until = day.toEpochDay();
    long counted = until - attended.toEpochDay();
    for (long each = first; each < until && !away.isEmpty(); each++) {
      counted -= isAway(each) ? 1 : 0;
    }
    return counted;
  }

  private boolean isAway(long day) {
    for (Away time : away) {
      LocalDate last = time.untilOn();
      boolean isOver = last != null && last.toEpochDay() < day;
      if (!isOver && time.fromOn().toEpochDay() <= day) {
        return true;
      }
    }
    return false;
  }
}
