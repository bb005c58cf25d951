package cairn.reports.section;

import static cairn.analysis.result.ContextTables.USE_BY_LIVING;
import static cairn.analysis.result.ContextTables.WITHIN_PERSON;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.figure.DifferencesFigure.Estimate;
import cairn.reports.figure.OwnDifferencesFigure;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** People against themselves: feelings, topics, and how they live. */
final class OwnDifferences {
  private static final String METHOD = "method-own-differences";

  private OwnDifferences() {}

  static List<Block> blocks(Material m) {
    List<Block> blocks = new ArrayList<>();
    Rows within = m.rows(WITHIN_PERSON);
    Rows feelings = within.where("question", "feeling_then_use");
    blocks.add(
        lacks(feelings)
            ? WhatGoesWithWhat.notCollected("Feelings at check-in and use in the week after")
            : figure(m, feelings));
    Rows topics = within.where("question", "topic_then_goal");
    blocks.add(
        lacks(topics)
            ? WhatGoesWithWhat.notCollected("Topics of sessions and reviews of goals")
            : topics(m, topics));
    Rows levels = m.rows(USE_BY_LIVING);
    boolean some = levels.stream().anyMatch(r -> !EstimateWords.isNotCollected(r));
    blocks.add(
        some
            ? living(m, levels, within.where("question", "living_and_use"))
            : WhatGoesWithWhat.notCollected("Housing and work over time, with use"));
    return blocks;
  }

  private static boolean lacks(Rows rows) {
    return rows.stream().allMatch(EstimateWords::isNotCollected);
  }

  /** What the intervals of the feelings say once all looks are allowed for. */
  static String message(Material m, Rows feelings) {
    if (lacks(feelings)) {
      return "Feelings at check-in were not collected together with use, so the two cannot be set"
          + " side by side.";
    }
    List<ResultRow> looked = feelings.stream().filter(r -> r.number("p").isPresent()).toList();
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

  private static List<String> held(Material m, List<ResultRow> looked, int side) {
    return looked.stream()
        .filter(r -> r.number("p_holm").orElse(1) < m.level().chance())
        .filter(r -> r.number("difference").orElse(0) * side > 0)
        .map(r -> m.labels().inSentence("feelings", r.text("subject")))
        .toList();
  }

  private static Block figure(Material m, Rows feelings) {
    List<OwnDifferencesFigure.Row> rows = new ArrayList<>();
    for (ResultRow r : inOrder(m, "feelings", feelings)) {
      Optional<Estimate> estimate = estimate(r);
      rows.add(
          new OwnDifferencesFigure.Row(
              m.labels().of("feelings", r.text("subject")),
              estimate.orElse(null),
              estimate.isPresent() ? "" : "too few people",
              Value.count(r.count("people"))));
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

  private static Optional<Estimate> estimate(ResultRow r) {
    if (r.number("difference").isEmpty() || r.number("lower").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Estimate(
            r.number("difference").getAsDouble(),
            r.number("lower").getAsDouble(),
            r.number("upper").getAsDouble()));
  }

  private static List<ResultRow> inOrder(Material m, String vocabulary, Rows rows) {
    List<ResultRow> ordered = new ArrayList<>();
    for (String key : m.labels().inOrder(vocabulary, rows.values("subject"))) {
      rows.where("subject", key).forEach(ordered::add);
    }
    return ordered;
  }

  private static PublishedTable numbers(
      Material m, String name, String title, String vocabulary, Rows rows) {
    List<List<Value>> lines = new ArrayList<>();
    for (ResultRow r : inOrder(m, vocabulary, rows)) {
      lines.add(line(m.labels().of(vocabulary, r.text("subject")), r));
    }
    return PublishedTable.of(name, title, columns(m), lines);
  }

  private static List<TableColumn> columns(Material m) {
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

  private static List<Value> line(String label, ResultRow r) {
    String why = EstimateWords.reason(r);
    return List.of(
        Value.text(label),
        Value.count(r.count("people")),
        Value.count(r.count("with")),
        Value.count(r.count("without")),
        Share.number(r.number("difference"), why),
        Share.number(r.number("lower"), why),
        Share.number(r.number("upper"), why),
        r.number("p_holm").isPresent()
            ? Value.text(p(r.number("p_holm").getAsDouble()))
            : Value.notAvailable(why));
  }

  private static String p(double p) {
    return p < 0.001 ? "<0.001" : Display.decimal(p, 3);
  }

  private static Block topics(Material m, Rows topics) {
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

  private static Block living(Material m, Rows levels, Rows within) {
    List<List<Value>> lines = new ArrayList<>();
    for (String way : List.of("housed", "employed")) {
      Optional<ResultRow> own = within.where("subject", way).first();
      for (String so : List.of("yes", "no")) {
        levels
            .where("living", way)
            .where("so", so)
            .first()
            .ifPresent(r -> lines.add(level(way + "_" + so, r, so, own)));
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
                TableColumn.text("own_people", "People with both")),
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

  private static List<Value> level(String key, ResultRow r, String so, Optional<ResultRow> within) {
    Value none = Value.text("");
    Value own =
        so.equals("yes") && within.isPresent()
            ? EstimateWords.points(within.get(), "difference", "lower", "upper")
            : none;
    Value people =
        so.equals("yes") && within.isPresent()
            ? Value.text(Display.count(within.get().count("people")))
            : none;
    return List.of(
        Value.text(weeks(key)),
        Value.count(r.count("people")),
        Value.count(r.count("weeks")),
        Value.count(r.count("days_used")),
        Value.count(r.count("days_observed")),
        EstimateWords.share(r, "share", "lower", "upper"),
        own,
        people);
  }

  private static String weeks(String key) {
    return switch (key) {
      case "housed_yes" -> "With a home";
      case "housed_no" -> "Without a home";
      case "employed_yes" -> "In paid work";
      case "employed_no" -> "Not in paid work";
      default -> Words.capital(key.replace('_', ' '));
    };
  }
}
