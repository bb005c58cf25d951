package cairn.analysis.question.people;

import cairn.analysis.person.history.ClientHistory;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.UseSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a person is asked when they are followed up; each has the days on which it was asked. */
public enum FollowUpKind implements Keyed {
  /** Any of the others: the person was reached. */
  ANY("Any interview or review", FollowUpKind::all),
  USE_REPORTS("What they use", FollowUpKind::told),
  GOAL_REVIEWS("Their goals", h -> h.reviews().stream().map(r -> r.reviewedOn())),
  STAGES("Stage of change", h -> h.stages().stream().map(s -> s.assessedOn())),
  SAFETY_REPORTS(
      "Harms and safer use",
      h -> h.safetyReports().stream().map(r -> r.period().until().minusDays(1))),
  MEASURES("Scales", h -> h.measures().stream().map(m -> m.measuredOn())),
  CIRCUMSTANCES("How they live", h -> h.circumstances().stream().map(c -> c.recordedOn()));

  /** A test, or what somebody else says, reaches nobody. */
  private static final Set<UseSource> BY_THE_PERSON =
      EnumSet.of(UseSource.SELF_REPORT, UseSource.TIMELINE_FOLLOWBACK);

  private final String label;
  private final Function<ClientHistory, Stream<LocalDate>> days;

  FollowUpKind(String label, Function<ClientHistory, Stream<LocalDate>> days) {
    this.label = label;
    this.days = days;
  }

  /** What was asked, in words. */
  public String label() {
    return label;
  }

  /** The days on which a person was asked; of a period its last day. */
  Stream<LocalDate> days(ClientHistory history) {
    return days.apply(history);
  }

  private static Stream<LocalDate> told(ClientHistory history) {
    return history.useReports().stream()
        .filter(report -> BY_THE_PERSON.contains(report.source()))
        .map(report -> report.period().until().minusDays(1));
  }

  private static Stream<LocalDate> all(ClientHistory history) {
    return Stream.of(values()).filter(kind -> kind != ANY).flatMap(kind -> kind.days(history));
  }
}
