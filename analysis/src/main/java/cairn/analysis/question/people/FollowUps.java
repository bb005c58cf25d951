package cairn.analysis.question.people;

import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.question.Setting;
import cairn.analysis.question.people.PeopleTally.FollowUpKey;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Proportion;
import cairn.ingest.model.EndReason;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Membership;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts who was due for an interview or review at the plan's follow-up, and who was reached. */
final class FollowUps {
  private FollowUps() {}

  /** What became of one person's follow-up. */
  enum Standing implements Keyed {
    REACHED,
    NOT_REACHED,
    NOT_YET,
    DIED,
    NOT_ASKED_BEFORE
  }

  /** Counts a person who has started; nobody is due who never did. */
  static void count(JudgedPerson person, Setting setting, Counts<FollowUpKey> tally) {
    if (person.judged().isEmpty()) {
      return;
    }
    LocalDate start = person.courses().get(0).start();
    Period window = setting.plan().followUp().window(start);
    for (FollowUpKind kind : FollowUpKind.values()) {
      Standing standing =
          setting.cutoff().knows(window)
              ? standing(person.history(), kind, window)
              : Standing.NOT_YET;
      tally.count(new FollowUpKey(kind, standing));
    }
  }

  private static Standing standing(ClientHistory history, FollowUpKind kind, Period window) {
    List<LocalDate> days = kind.days(history).toList();
    boolean before = days.stream().anyMatch(day -> day.isBefore(window.from()));
    if (kind != FollowUpKind.ANY && !before) {
      return Standing.NOT_ASKED_BEFORE;
    }
    if (days.stream()
        .anyMatch(day -> !day.isBefore(window.from()) && day.isBefore(window.until()))) {
      return Standing.REACHED;
    }
    return hasDied(history, window) ? Standing.DIED : Standing.NOT_REACHED;
  }

  /** Also on a day that nobody knows: of the dead nobody can be reached. */
  private static boolean hasDied(ClientHistory history, Period window) {
    for (Membership membership : history.memberships()) {
      EndReason reason = membership.endReason();
      LocalDate on = membership.leftOn();
      if (reason != null && reason.isDeath() && (on == null || on.isBefore(window.until()))) {
        return true;
      }
    }
    return false;
  }

  /** People due for any interview or review, those reached first. */
  static long[] reached(Counts<FollowUpKey> tally) {
    long reached = tally.get(new FollowUpKey(FollowUpKind.ANY, Standing.REACHED));
    return new long[] {
      reached, reached + tally.get(new FollowUpKey(FollowUpKind.ANY, Standing.NOT_REACHED))
    };
  }

  /** Rows of {@code follow_ups}: every kind, nobody included; none where nobody has started. */
  static List<FollowUpRow> rows(Counts<FollowUpKey> tally, double level) {
    List<FollowUpRow> rows = new ArrayList<>();
    if (tally.sorted().isEmpty()) {
      return rows;
    }
    for (FollowUpKind kind : FollowUpKind.values()) {
      long reached = tally.get(new FollowUpKey(kind, Standing.REACHED));
      long due = reached + tally.get(new FollowUpKey(kind, Standing.NOT_REACHED));
      rows.add(
          new FollowUpRow(
              kind,
              due,
              reached,
              tally.get(new FollowUpKey(kind, Standing.NOT_YET)),
              tally.get(new FollowUpKey(kind, Standing.DIED)),
              tally.get(new FollowUpKey(kind, Standing.NOT_ASKED_BEFORE)),
              Proportion.of(Wilson.interval(new Counted(reached, due), level))));
    }
    return rows;
  }
}
