package cairn.analysis.person.stage;

import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.plan.PairingWindow;
import cairn.ingest.model.Code;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Stage;
import cairn.ingest.model.StageAssessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All assessments of one person, one problem and one method, in date order.
 *
 * @param problem the problem
 * @param instrument the method
 * @param assessments at least one
 */
public record StageCourse(Problem problem, Code instrument, List<StageAssessment> assessments) {

  /**
   * One course for every problem and method, in the order of the problem's and then the method's
   * key.
   *
   * @param assessments of one person, in date order
   */
  public static List<StageCourse> of(List<StageAssessment> assessments) {
    Map<String, List<StageAssessment>> courses = new TreeMap<>();
    for (StageAssessment each : assessments) {
      courses
          .computeIfAbsent(
              each.problem().key() + "\n" + each.instrument().key(), k -> new ArrayList<>())
          .add(each);
    }
    return courses.values().stream()
        .map(l -> new StageCourse(l.get(0).problem(), l.get(0).instrument(), List.copyOf(l)))
        .toList();
  }

  /**
   * The moves. Each assessment is paired with the next one that lies within the window; where that
   * is not the very next, those before it, which came too soon, are passed over. An assessment
   * without such a next one, and none that came too soon and takes its place, is a move to "not
   * seen again"; unless the window is still open at the cutoff, when nothing is said yet.
   *
   * <p>Worked example: with a window of 14 to 42 days, assessments on days 0, 28, 35 and 100, known
   * up to day 120, give 0 → 28, 35 → not seen again (28 gave way to 35), and day 100 is open.
   */
  public List<StageTransition> transitions(PairingWindow window, Cutoff cutoff) {
    List<StageTransition> moves = new ArrayList<>();
    int i = 0;
    while (i < assessments.size()) {
      int partner = partner(i, window);
      if (partner > 0) {
        moves.add(move(i, assessments.get(partner)));
        i = partner;
      } else {
        if (isLast(i, window) && !isOpen(i, window, cutoff)) {
          moves.add(move(i, null));
        }
        i++;
      }
    }
    return List.copyOf(moves);
  }

  /**
   * Every assessment with the very next one, however far apart: what a model in continuous time is
   * made of. Two on one day have no time between them and are passed over.
   */
  public List<StageTransition> consecutive() {
    List<StageTransition> moves = new ArrayList<>();
    for (int i = 0; i + 1 < assessments.size(); i++) {
      if (days(i, i + 1) > 0) {
        moves.add(move(i, assessments.get(i + 1)));
      }
    }
    return List.copyOf(moves);
  }

  private int partner(int i, PairingWindow window) {
    for (int j = i + 1; j < assessments.size(); j++) {
      long days = days(i, j);
      if (days >= window.shortest()) {
        return days <= window.longest() ? j : -1;
      }
    }
    return -1;
  }

  /** Whether no later assessment comes so soon that it takes this one's place. */
  private boolean isLast(int i, PairingWindow window) {
    return i + 1 >= assessments.size() || days(i, i + 1) >= window.shortest();
  }

  private boolean isOpen(int i, PairingWindow window, Cutoff cutoff) {
    return i + 1 >= assessments.size()
        && !cutoff.knows(assessments.get(i).assessedOn().plusDays(window.longest()));
  }

  private long days(int i, int j) {
    return assessments.get(j).assessedOn().toEpochDay()
        - assessments.get(i).assessedOn().toEpochDay();
  }

  private StageTransition move(int from, @Nullable StageAssessment to) {
    StageAssessment first = assessments.get(from);
    return new StageTransition(
        problem,
        instrument,
        first.assessedOn(),
        first.stage(),
        to == null ? null : to.assessedOn(),
        to == null ? null : to.stage());
  }

  /** The assessments from one day to another, both included; null where there are none. */
  public @Nullable StageCourse between(LocalDate first, LocalDate last) {
    List<StageAssessment> within =
        assessments.stream()
            .filter(a -> !a.assessedOn().isBefore(first) && !a.assessedOn().isAfter(last))
            .toList();
    return within.isEmpty() ? null : new StageCourse(problem, instrument, within);
  }

  /** Whether an assessment says an earlier stage than one before it; returns to use apart. */
  public boolean hasStepBack() {
    Stage highest = null;
    for (Stage stage : ordered()) {
      if (highest != null && stage.compareTo(highest) < 0) {
        return true;
      }
      highest = highest == null || stage.compareTo(highest) > 0 ? stage : highest;
    }
    return false;
  }

  /** The first stage known. */
  public Stage first() {
    return assessments.get(0).stage();
  }

  /** The stage at the last assessment on or before a day; null before the first. */
  public @Nullable Stage at(LocalDate day) {
    Stage stage = null;
    for (StageAssessment each : assessments) {
      if (!each.assessedOn().isAfter(day)) {
        stage = each.stage();
      }
    }
    return stage;
  }

  /**
   * Stages from the first to the last assessment in an ordered stage: positive forward. Null with
   * fewer than two of them.
   */
  public @Nullable Integer netSteps() {
    List<Stage> ordered = ordered();
    return ordered.size() < 2
        ? null
        : ordered.get(ordered.size() - 1).ordinal() - ordered.get(0).ordinal();
  }

  /**
   * Whether the person came back to an earlier stage and from there moved forward again. Returns to
   * use are passed over: they are neither.
   */
  public boolean hasRecycled() {
    Stage highest = null;
    Stage lowestSince = null;
    for (Stage stage : ordered()) {
      if (lowestSince != null && stage.compareTo(lowestSince) > 0) {
        return true;
      }
      if (highest != null && stage.compareTo(highest) < 0) {
        lowestSince = stage;
      }
      if (highest == null || stage.compareTo(highest) > 0) {
        highest = stage;
      }
    }
    return false;
  }

  private List<Stage> ordered() {
    return assessments.stream().map(StageAssessment::stage).filter(Stage::isOrdered).toList();
  }
}
