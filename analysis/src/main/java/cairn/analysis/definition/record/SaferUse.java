package cairn.analysis.definition.record;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.SafetyReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Acts that make use safer, taken up since the start. An act is adopted when it was not done at the
 * start and was done in at least two of the last three reports of it; kept when it was done at the
 * start too; lost, the mirror of adopted, when it was done at the start and was not done in as many
 * of the last reports. Of an act that nobody asked about at the start, nothing can be said.
 * Achieved when at least one act was adopted, or with {@code givenUp}, the mirror, when at least
 * one was lost; the value is how many were.
 *
 * <p>Done is at least half of the occasions to do it where a report gives them, and at least once
 * where it does not; a report without any occasion to do it says nothing. Worked example: 2 of 20
 * at the start is not done, and 16 of 16 later is: adopted.
 *
 * @param last how many of the last reports are looked at
 * @param done in how many of them the act must have been done
 * @param givenUp whether acts that were lost are asked for, and not those adopted
 */
public record SaferUse(int last, int done, boolean givenUp) implements RecordRule {
  /** What became of an act, or of all of them together: the best first. */
  public enum Course implements Keyed {
    ADOPTED,
    KEPT,
    LOST,
    NOT_DONE
  }

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Collection<List<SafetyReport>> acts = byAct(evidence);
    if (acts.isEmpty()) {
      return Verdict.notEvaluable(Reason.NOT_COLLECTED, 0, 0);
    }
    LocalDate first = evidence.start().minusDays(Baseline.DAYS);
    LocalDate settled = evidence.start().plusDays(Baseline.DAYS);
    boolean asked = acts.stream().anyMatch(reports -> atStart(reports, first, settled) != null);
    if (!asked) {
      return Verdict.notEvaluable(Reason.NO_BASELINE, 0, acts.size());
    }
    int[] courses = new int[Course.values().length];
    int known = 0;
    for (List<SafetyReport> reports : acts) {
      Course course = course(reports, first, settled);
      if (course != null) {
        courses[course.ordinal()]++;
        known++;
      }
    }
    if (known == 0) {
      return Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, 0, acts.size());
    }
    int met = courses[(givenUp ? Course.LOST : Course.ADOPTED).ordinal()];
    Course best = Course.NOT_DONE;
    for (Course course : Course.values()) {
      best = courses[course.ordinal()] > 0 && course.compareTo(best) < 0 ? course : best;
    }
    return Verdict.of(met > 0, (double) met, known, acts.size()).named(best.key());
  }

  private static Collection<List<SafetyReport>> byAct(UseEvidence evidence) {
    Map<String, List<SafetyReport>> acts = new TreeMap<>();
    for (SafetyReport report : evidence.history().safetyReports()) {
      boolean isKnown = !report.period().until().isAfter(evidence.at());
      if (report.behavior().protective() && isKnown && isOccasion(report)) {
        acts.computeIfAbsent(report.behavior().key(), key -> new ArrayList<>()).add(report);
      }
    }
    return acts.values();
  }

  /** What became of one act; null where the start is unknown, or too few reports came after it. */
  private @Nullable Course course(List<SafetyReport> reports, LocalDate first, LocalDate settled) {
    SafetyReport start = atStart(reports, first, settled);
    if (start == null) {
      return null;
    }
    List<SafetyReport> later = new ArrayList<>(reports);
    later.remove(start);
    List<SafetyReport> looked = later.subList(Math.max(0, later.size() - last), later.size());
    if (looked.size() < done) {
      return null;
    }
    long now = looked.stream().filter(SaferUse::isDone).count();
    if (isDone(start)) {
      return looked.size() - now >= done ? Course.LOST : Course.KEPT;
    }
    return now >= done ? Course.ADOPTED : Course.NOT_DONE;
  }

  /** The first report at the start says how things stood; the others are already change. */
  private static @Nullable SafetyReport atStart(
      List<SafetyReport> reports, LocalDate first, LocalDate settled) {
    return reports.stream().filter(report -> isIn(report, first, settled)).findFirst().orElse(null);
  }

  private static boolean isOccasion(SafetyReport report) {
    Integer of = report.ofOccasions();
    return of == null || of > 0 || report.occasions() > 0;
  }

  private static boolean isDone(SafetyReport report) {
    Integer of = report.ofOccasions();
    return of == null ? report.occasions() > 0 : 2 * report.occasions() >= of;
  }

  private static boolean isIn(SafetyReport report, LocalDate first, LocalDate settled) {
    LocalDate from = report.period().from();
    return !from.isBefore(first) && from.isBefore(settled);
  }

  @Override
  public boolean needsProblem() {
    return false;
  }

  @Override
  public boolean isSetback() {
    return givenUp;
  }

  @Override
  public String describe(Terms terms) {
    return "At least one act that makes use safer that was "
        + (givenUp ? "done at the start and was not" : "not done at the start and was")
        + " done in at least "
        + done
        + " of its last "
        + last
        + " reports; done is at least half of the occasions to do it, or at least once where these"
        + " were not counted.";
  }
}
