package cairn.analysis.question.context;

import cairn.analysis.person.context.CareStart;
import cairn.analysis.person.context.EarlyScores;
import cairn.analysis.person.context.FeelingWeeks;
import cairn.analysis.person.context.WayOfLiving;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Visit;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.ScaleSubject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A kind of record that somebody has or not, so that "none" is not taken for "never". */
enum RecordKind implements Keyed {
  FEELINGS,
  TOPICS,
  ARRIVALS,
  USE,
  GOALS,
  REVIEWS,
  CARE,
  MEDICATION,
  MORE_INTENSIVE,
  ALLIANCE,
  CLIMATE,
  COHESION,
  ACTS,
  HOUSED,
  EMPLOYED;

  static RecordKind of(WayOfLiving way) {
    return switch (way) {
      case HOUSED -> HOUSED;
      case EMPLOYED -> EMPLOYED;
    };
  }

  static RecordKind of(CareStart care) {
    return switch (care) {
      case MEDICATION -> MEDICATION;
      case MORE_INTENSIVE -> MORE_INTENSIVE;
    };
  }

  /** The kinds that a person has any record of. */
  static Set<RecordKind> of(ClientHistory history) {
    List<Visit> attended = history.attended();
    Set<RecordKind> all = EnumSet.noneOf(RecordKind.class);
    add(all, FEELINGS, !FeelingWeeks.named(attended).isEmpty());
    add(all, TOPICS, attended.stream().anyMatch(v -> v.session().topic() != null));
    add(all, ARRIVALS, attended.stream().anyMatch(v -> v.attendance().arrivedAfterUse() != null));
    add(all, USE, !history.useReports().isEmpty());
    add(all, GOALS, !history.goals().isEmpty());
    add(all, REVIEWS, !history.reviews().isEmpty());
    add(all, CARE, !history.care().isEmpty());
    for (CareStart sort : CareStart.values()) {
      add(all, of(sort), history.care().stream().anyMatch(c -> sort.includes(c.kind())));
    }
    add(all, ALLIANCE, scored(history, ScaleSubject.ALLIANCE));
    add(all, CLIMATE, scored(history, ScaleSubject.CLIMATE));
    add(all, COHESION, scored(history, ScaleSubject.COHESION));
    add(all, ACTS, history.safetyReports().stream().anyMatch(r -> r.behavior().protective()));
    for (WayOfLiving way : WayOfLiving.values()) {
      add(all, of(way), history.circumstances().stream().anyMatch(c -> way.word(c) != null));
    }
    return all;
  }

  private static boolean scored(ClientHistory history, ScaleSubject subject) {
    return history.measures().stream().anyMatch(score -> EarlyScores.isAbout(score, subject));
  }

  private static void add(Set<RecordKind> all, RecordKind kind, boolean has) {
    if (has) {
      all.add(kind);
    }
  }
}
