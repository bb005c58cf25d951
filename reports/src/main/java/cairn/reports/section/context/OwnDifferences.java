package cairn.reports.section.context;

import cairn.analysis.person.context.WayOfLiving;
import cairn.analysis.question.context.UseByLivingRow;
import cairn.analysis.question.context.UseByLivingRow.Stretch;
import cairn.analysis.question.context.WithinPersonRow;
import cairn.analysis.question.context.WithinPersonRow.Difference;
import cairn.analysis.question.context.WithinPersonRow.Looked;
import cairn.analysis.question.context.YesNo;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.figure.DrawnDifference;
import cairn.reports.figure.OwnDifferencesFigure;
import cairn.reports.section.EstimateWords;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** People against themselves: feelings, topics, and how they live. */
final class OwnDifferences {
  private static final String METHOD = "method-own-differences";

  private OwnDifferences() {}

  static List<Block> blocks(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    RowsOf<WithinPersonRow> within = m.rows(WithinPersonRow.TABLE);
    RowsOf<WithinPersonRow> feelings =
        within.where(WithinPersonRow::question, Looked.FEELING_THEN_USE);
    blocks.add(
        lacks(feelings)
            ? WhatGoesWithWhat.notCollected("Feelings at check-in and use in the week after")
            : figure(m, feelings));
    RowsOf<WithinPersonRow> topics =
        within.where(WithinPersonRow::question, Looked.TOPIC_THEN_GOAL);
    blocks.add(
        lacks(topics)
            ? WhatGoesWithWhat.notCollected("Topics of sessions and reviews of goals")
            : topics(m, topics));
    RowsOf<UseByLivingRow> levels = m.rows(UseByLivingRow.TABLE);
    boolean some = levels.stream().anyMatch(r -> !EstimateWords.isNotCollected(r.how()));
    blocks.add(
        some
            ? living(m, levels, within.where(WithinPersonRow::question, Looked.LIVING_AND_USE))
            : WhatGoesWithWhat.notCollected("Housing and work over time, with use"));
    if (some) {
      blocks.add(LivingOverTime.block(m, levels));
    }
    return blocks;
  }

  private static boolean lacks(RowsOf<WithinPersonRow> rows) {
    return rows.stream().allMatch(r -> EstimateWords.isNotCollected(r.how()));
  }

  /** What the intervals of the feelings say once all looks are allowed for. */
  static String message(ReportMaterial m, RowsOf<WithinPersonRow> feelings) {
    if (lacks(feelings)) {
      return "Feelings at check-in were not collected together with use, so the two cannot be set"
          + " side by side.";
    }
    List<WithinPersonRow> looked =
        feelings.stream().filter(r -> Share.number(r.differenceOrNone().p()).isPresent()).toList();
    if (looked.isEmpty()) {
      return "Too few people named a feeling before some weeks and not before others.";
    }
    List<String> more = held(m, looked, 1);
    List<String> fewer = held(m, looked, -1);
    String looks = Words.counted(looked.size(), "feeling", "feelings");
    if (more.isEmpty() && fewer.isEmpty()) {
      return "With " + looks + " looked at, chance alone may explain every difference in use.";
    }
    List<String> parts = new ArrayList<>();
    if (!more.isEmpty()) {
      parts.add("more days of use in weeks after naming " + Words.list(more));
    }
    if (!fewer.isEmpty()) {
      parts.add("fewer days of use in weeks after naming " + Words.list(fewer));
    }
    return "In the same people, "
        + String.join(", and ", parts)
        + ", also once all "
        + looks
        + " are allowed for.";
  }

  private static List<String> held(ReportMaterial m, List<WithinPersonRow> looked, int side) {
    return looked.stream()
        .filter(r -> m.isDifferent(r.differenceOrNone().pHolm()))
        .filter(r -> Share.number(r.differenceOrNone().difference()).orElse(0) * side > 0)
        .map(r -> m.labels().inSentence("feelings", r.subject()))
        .toList();
  }

  private static Block figure(ReportMaterial m, RowsOf<WithinPersonRow> feelings) {
    List<OwnDifferencesFigure.Row> rows = new ArrayList<>();
    for (WithinPersonRow r : inOrder(m, "feelings", feelings)) {
      Optional<DrawnDifference> estimate = estimate(r.differenceOrNone());
      rows.add(
          new OwnDifferencesFigure.Row(
              m.labels().of("feelings", r.subject()),
              estimate.orElse(null),
              estimate.isPresent() ? "" : "too few people",
              Value.count(r.occasions().people())));
    }
    return new Block.FigureBlock(
        "feelings-and-use",
        "Share of days of use in the seven days after a check-in at which a feeling was named, less"
            + " the share after the same people's other check-ins (percentage points, "
            + m.level().ci()
            + ").",
        new OwnDifferencesFigure(
            "Feelings and use in the week after",
            "Difference in percentage points of days",
            "fewer days of use",
            "more days of use",
            m.level(),
            rows),
        List.of(
            Note.linked(
                "Use is that of the substance a person calls most problematic, or reports most of.",
                METHOD,
                "How this is worked out"),
            Note.of(
                "People: those who named the feeling at some check-ins and not at others. Fewer"
                    + " than 10 are too few. A week without a report is no week.")),
        numbers(m, "feelings_and_use", "Feelings and use in the week after", "feelings", feelings));
  }

  private static Optional<DrawnDifference> estimate(Difference difference) {
    OptionalDouble value = Share.number(difference.difference());
    OptionalDouble lower = Share.number(difference.lower());
    OptionalDouble upper = Share.number(difference.upper());
    return value.isEmpty() || lower.isEmpty()
        ? Optional.empty()
        : Optional.of(
            DrawnDifference.of(value.getAsDouble(), lower.getAsDouble(), upper.getAsDouble()));
  }

  private static List<WithinPersonRow> inOrder(
      ReportMaterial m, String vocabulary, RowsOf<WithinPersonRow> rows) {
    List<WithinPersonRow> ordered = new ArrayList<>();
    for (String key : m.labels().inOrder(vocabulary, rows.values(WithinPersonRow::subject))) {
      rows.where(WithinPersonRow::subject, key).forEach(ordered::add);
    }
    return ordered;
  }

  private static PublishedTable numbers(
      ReportMaterial m,
      String name,
      String title,
      String vocabulary,
      RowsOf<WithinPersonRow> rows) {
    List<List<Value>> lines = new ArrayList<>();
    for (WithinPersonRow r : inOrder(m, vocabulary, rows)) {
      lines.add(line(m.labels().of(vocabulary, r.subject()), r));
    }
    return PublishedTable.of(name, title, columns(m), lines);
  }

  private static List<TableColumn> columns(ReportMaterial m) {
    return List.of(
        TableColumn.text("subject", "What"),
        TableColumn.count("people", "People", "people"),
        TableColumn.count("with", "Their times with it", "times"),
        TableColumn.count("without", "Without", "times"),
        TableColumn.points("difference", "Points"),
        TableColumn.points("lower", m.level().from()),
        TableColumn.points("upper", "to"),
        TableColumn.text("p_holm", "p, all looks allowed for"));
  }

  private static List<Value> line(String label, WithinPersonRow r) {
    String why = EstimateWords.reason(r.how().note());
    Difference difference = r.differenceOrNone();
    OptionalDouble holm = Share.number(difference.pHolm());
    return List.of(
        Value.text(label),
        Value.count(r.occasions().people()),
        Value.count(r.occasions().with()),
        Value.count(r.occasions().without()),
        Share.number(Share.number(difference.difference()), why),
        Share.number(Share.number(difference.lower()), why),
        Share.number(Share.number(difference.upper()), why),
        holm.isPresent() ? Value.text(p(holm.getAsDouble())) : Value.notAvailable(why));
  }

  private static String p(double p) {
    return p < 0.001 ? "<0.001" : Display.decimal(p, 3);
  }

  private static Block topics(ReportMaterial m, RowsOf<WithinPersonRow> topics) {
    return new Block.TableBlock(
        "topics-and-goals",
        numbers(
            m,
            "topics_and_goals",
            "Goals met or partly met at the next review, after a session on a topic less after the"
                + " same people's other sessions",
            "topics",
            topics),
        List.of(
            Note.linked(
                "The next review within 14 days of the session, of all goals looked at that day;"
                    + " goals that were changed are left out.",
                METHOD,
                "How this is worked out"),
            Note.of(
                "In a planned course each topic has its place: what goes with a topic may go with"
                    + " the week of the course.")));
  }

  private static Block living(
      ReportMaterial m, RowsOf<UseByLivingRow> levels, RowsOf<WithinPersonRow> within) {
    List<List<Value>> lines = new ArrayList<>();
    for (WayOfLiving way : List.of(WayOfLiving.HOUSED, WayOfLiving.EMPLOYED)) {
      Optional<WithinPersonRow> own = within.where(WithinPersonRow::subject, way.key()).first();
      for (YesNo so : List.of(YesNo.YES, YesNo.NO)) {
        levels
            .where(UseByLivingRow::living, way)
            .where(UseByLivingRow::so, so)
            .where(UseByLivingRow::sinceStart, Stretch.ALL)
            .first()
            .ifPresent(r -> lines.add(level(r, so == YesNo.YES ? own : Optional.empty())));
      }
    }
    return new Block.TableBlock(
        "use-by-living",
        PublishedTable.of(
            "use_by_living",
            "Use by how people live",
            List.of(
                TableColumn.text("living", "Weeks"),
                TableColumn.count("people", "People", "people"),
                TableColumn.count("weeks", "Weeks", "weeks"),
                TableColumn.count("days_used", "Days of use", "days"),
                TableColumn.count("days_observed", "Of days observed", "days"),
                TableColumn.text("share", m.level().head("Share")),
                TableColumn.text(
                    "own", m.level().head("Same people: points from their other weeks")),
                TableColumn.text("own_people", "People with both"),
                TableColumn.text("own_ways", "Of them, less / same / more use")),
            lines),
        List.of(
            Note.linked(
                "The shares compare different people as well as different weeks; the last columns"
                    + " compare people with themselves.",
                METHOD,
                "How this is worked out"),
            Note.of(
                "A record of how somebody lives holds until the next one, at most 26 weeks. A home"
                    + " with support is a home; a shelter is none.")));
  }

  /** The last three columns stand once for both lines of a way of living. */
  private static List<Value> level(UseByLivingRow r, Optional<WithinPersonRow> within) {
    return List.of(
        Value.text(LivingOverTime.weeks(r)),
        Value.count(r.people()),
        Value.count(r.weeks()),
        Value.count(r.daysUsed()),
        Value.count(r.daysObserved()),
        EstimateWords.share(r.share(), r.how()),
        within.map(OwnDifferences::points).orElse(Value.text("")),
        Value.text(within.map(own -> Display.count(own.occasions().people())).orElse("")),
        Value.text(within.map(OwnDifferences::ways).orElse("")));
  }

  private static String ways(WithinPersonRow r) {
    WithinPersonRow.ByPerson people = r.byPerson();
    return Display.count(people.lowerWith())
        + " / "
        + Display.count(people.sameWith())
        + " / "
        + Display.count(people.higherWith());
  }

  private static Value points(WithinPersonRow r) {
    Difference difference = r.differenceOrNone();
    return new EstimateWords(
            difference.difference(), difference.lower(), difference.upper(), r.how().note())
        .points();
  }
}
