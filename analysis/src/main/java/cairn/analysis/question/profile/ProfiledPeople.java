package cairn.analysis.question.profile;

import cairn.analysis.start.JudgedRow;
import cairn.analysis.start.PeopleReading;
import cairn.analysis.start.SubjectRow;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everybody at the first start, each with one verdict on the primary outcome: that on the problem
 * named as the most problematic, where it has one or reports leave it open, else that on the first
 * of the others. So people with several problems do not count as several people.
 */
final class ProfiledPeople {
  private static final int UNKNOWN = -1;
  private static final int OPEN = 2;

  private final Map<String, Person> byId = new TreeMap<>();
  private final PeopleReading reading;
  private final int outcome;

  /**
   * Nobody yet.
   *
   * @param reading takes what is known of people at the start
   * @param outcome where the primary outcome stands in the words
   */
  ProfiledPeople(PeopleReading reading, int outcome) {
    this.reading = reading;
    this.outcome = outcome;
  }

  /** One of them. */
  static final class Person {
    private final String group;
    private final YearMonth month;
    private final @Nullable String problem;
    private int verdict = UNKNOWN;
    private @Nullable String judged;

    private Person(SubjectRow row) {
      group = row.groupId();
      month = YearMonth.from(row.startOn());
      problem = row.atStart().problem();
    }

    private void judge(String of, int achieved) {
      boolean isFirst = judged == null || of.compareTo(judged) < 0;
      if (of.equals(problem) || isFirst && (judged == null || !judged.equals(problem))) {
        judged = of;
        verdict = achieved;
      }
    }

    String group() {
      return group;
    }

    YearMonth month() {
      return month;
    }

    boolean hasVerdict() {
      return verdict == 0 || verdict == 1;
    }

    /** Whether reports leave the verdict open: nobody else's problem stands in for it. */
    boolean isOpen() {
      return verdict == OPEN;
    }

    boolean achieved() {
      return verdict == 1;
    }
  }

  /** Adds a person at a start; later starts are passed over. */
  void subject(SubjectRow row) {
    if (row.course() == 1) {
      reading.subject(row);
      byId.put(row.clientId(), new Person(row));
    }
  }

  /** Adds verdicts on a problem of a person added before. */
  void judged(JudgedRow row) {
    Person person = row.course() == 1 ? byId.get(row.clientId()) : null;
    char symbol = row.word().charAt(outcome);
    if (person != null) {
      switch (symbol) {
        case JudgedRow.ACHIEVED -> person.judge(row.problem(), 1);
        case JudgedRow.NOT_ACHIEVED -> person.judge(row.problem(), 0);
        case JudgedRow.UNPLACED -> person.judge(row.problem(), OPEN);
        default -> {}
      }
    }
  }

  /** Everybody, in the order of {@link PeopleReading#people}. */
  List<Person> people() {
    return new ArrayList<>(byId.values());
  }
}
