package cairn.analysis.job;

import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Meetings;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.PersonTables;
import cairn.analysis.result.StayingTables;
import cairn.analysis.result.Summary;
import cairn.analysis.retention.Episode;
import cairn.analysis.retention.Episodes;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stays in each type of group, how they ended, and coming back. */
record StayStep(StudyPlan plan, Meetings meetings, Cutoff cutoff) implements Step {
  @Override
  public void walk(JudgedPerson person, PartSink sink) throws IOException {
    List<Episode> stays =
        new ArrayList<>(Episodes.of(person.history(), meetings, plan::gapOf, cutoff));
    stays.sort(
        Comparator.comparing((Episode stay) -> stay.type().key()).thenComparing(Episode::number));
    otherGaps(person, sink);
    String first = person.firstType();
    for (Episode stay : stays) {
      write(person, stay, sink);
      String type = stay.type().key();
      if (stay.number() == 1) {
        end(sink, type, stay);
        sink.summary()
            .stays
            .add(new Key(type, stay.firstGroup().id().value(), stay.end().key(), days(stay)), 1);
        if (type.equals(first)) {
          end(sink, Summary.ALL, stay);
        }
      }
      Verdict back = stay.cameBack(plan.reengagementDays(), cutoff);
      if (back.isEvaluable()) {
        long came = back.status() == Status.ACHIEVED ? 1 : 0;
        sink.summary()
            .completion
            .add(new Key(type, StayingTables.cameBack(plan.reengagementDays())), 1, came);
      }
    }
  }

  /** The same first stays as other gaps would have them. */
  private void otherGaps(JudgedPerson person, PartSink sink) {
    String first = person.firstType();
    for (int gap : plan.sensitivityGaps()) {
      String words = Integer.toString(gap);
      for (Episode stay : Episodes.of(person.history(), meetings, type -> gap, cutoff)) {
        String type = stay.type().key();
        if (stay.number() == 1) {
          Counts ends = sink.summary().gapEnds;
          ends.add(new Key(type, words, stay.end().key(), days(stay)), 1);
          if (type.equals(first)) {
            ends.add(new Key(Summary.ALL, words, stay.end().key(), days(stay)), 1);
          }
        }
      }
    }
  }

  private static String days(Episode stay) {
    return Integer.toString(stay.days());
  }

  private static void end(PartSink sink, String type, Episode stay) {
    sink.summary().ends.add(new Key(type, stay.end().key(), days(stay)), 1);
  }

  private void write(JudgedPerson person, Episode stay, PartSink sink) throws IOException {
    sink.write(
        PersonTables.EPISODES,
        person.id(),
        stay.type().key(),
        (long) stay.number(),
        stay.firstGroup().id().value(),
        stay.startedOn(),
        stay.lastOn(),
        (long) stay.sessions(),
        stay.end().key(),
        stay.reason() == null ? null : stay.reason().key(),
        (long) stay.days(),
        stay.isFollowedWithin(plan.reengagementDays()));
  }
}
