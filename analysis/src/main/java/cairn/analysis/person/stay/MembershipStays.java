package cairn.analysis.person.stay;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Meetings;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.EndReason;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's stays in records that hold no attendance: from the day a group was joined to the day
 * it was left, with the reason given. Memberships of one type that touch or overlap are one stay.
 *
 * <p>A reason without a day is an end at an unknown time, from the day joined to the last day
 * known: its length is not known, and its reason stands with it.
 */
final class MembershipStays {
  private final Cutoff cutoff;
  private final List<Episode> stays = new ArrayList<>();

  private MembershipStays(Cutoff cutoff) {
    this.cutoff = cutoff;
  }

  /** Consecutive memberships of one type that are one stay. */
  private record Span(Group first, LocalDate from, @Nullable LocalDate left, Membership last) {
    static Span of(Group group, Membership membership) {
      return new Span(group, membership.joinedOn(), membership.leftOn(), membership);
    }

    boolean touches(Membership next) {
      return left == null ? last.endReason() == null : !next.joinedOn().isAfter(left);
    }

    Span and(Membership next) {
      LocalDate until = next.leftOn();
      boolean goesOn = left == null || until != null && until.isBefore(left);
      return goesOn ? this : new Span(first, from, until, next);
    }
  }

  static List<Episode> of(ClientHistory history, Meetings meetings, Cutoff cutoff) {
    Map<GroupType, List<Span>> byType = new LinkedHashMap<>();
    for (Membership each : history.memberships()) {
      Group group = meetings.group(each.group());
      List<Span> spans = byType.computeIfAbsent(group.type(), t -> new ArrayList<>());
      Span before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (before != null && before.touches(each)) {
        spans.set(spans.size() - 1, before.and(each));
      } else {
        spans.add(Span.of(group, each));
      }
    }
    MembershipStays made = new MembershipStays(cutoff);
    byType.values().forEach(made::add);
    return List.copyOf(made.stays);
  }

  private void add(List<Span> spans) {
    for (int i = 0; i < spans.size(); i++) {
      LocalDate next = i + 1 < spans.size() ? spans.get(i + 1).from() : null;
      stays.add(stay(i + 1, spans.get(i), next));
    }
  }

  private Episode stay(int number, Span span, @Nullable LocalDate next) {
    LocalDate left = span.left();
    EndReason reason = span.last().endReason();
    StayEnd end;
    if (left != null) {
      end = StayEnd.on(left, reason == null ? EndClass.LEFT : reason.endClass(), reason);
    } else {
      end =
          reason == null ? StayEnd.goingOn(cutoff.lastDay()) : StayEnd.undated(span.from(), reason);
    }
    return new Episode(span.first(), number, span.from(), end.on(), 0, end, next);
  }
}
