package cairn.reports.section;

import static cairn.analysis.result.ContextTables.STAYING_BY;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** What is known early, and staying. */
final class KnownEarly {
  private static final String GOAL = "first_goal_chosen_by";
  private static final String ALLIANCE = "early_alliance_";
  private static final String FIRST_SESSION = "came_after_use_first_session";
  private static final String FIRST_WEEKS = "came_after_use_first_4_weeks";
  private static final List<String> LEVELS =
      List.of("client", "together", "mandated", "from_median_up", "below_median", "yes", "no");

  private KnownEarly() {}

  static List<Block> blocks(Material m) {
    List<Block> blocks = new ArrayList<>();
    Rows rows = m.rows(STAYING_BY);
    Rows answered = rows.except("level", "any");
    Rows all = answered.where("group_type", Material.ALL);
    if (!all.isEmpty()) {
      blocks.add(table(m, all));
    }
    lacking(blocks, rows, GOAL, "Whose the first goal was, and staying");
    lacking(blocks, rows, "early_alliance", "Early alliance, and staying");
    lacking(blocks, rows, FIRST_WEEKS, "Coming to sessions after use, and staying");
    Rows came = answered.where("question", FIRST_WEEKS);
    if (!came.isEmpty()) {
      blocks.add(cameAfterUse(m, came));
    }
    return blocks;
  }

  private static void lacking(List<Block> blocks, Rows rows, String question, String what) {
    List<ResultRow> own =
        rows.stream().filter(r -> r.text("question").startsWith(question)).toList();
    if (own.isEmpty() || own.stream().anyMatch(EstimateWords::isNotCollected)) {
      blocks.add(WhatGoesWithWhat.notCollected(what));
    } else if (own.stream().allMatch(r -> r.is("level", "any"))) {
      blocks.add(new Block.Paragraph(what + ": " + EstimateWords.reason(own.get(0)) + "."));
    }
  }

  private static Block table(Material m, Rows all) {
    List<List<Value>> lines = new ArrayList<>();
    List<String> questions = new ArrayList<>(all.values("question"));
    questions.sort(Comparator.comparing((String question) -> question.startsWith("came_")));
    for (String question : questions) {
      Rows own = all.where("question", question);
      for (String level : LEVELS) {
        own.where("level", level).first().ifPresent(r -> lines.add(line(m, r)));
      }
    }
    return new Block.TableBlock(
        "known-early",
        PublishedTable.of(
            "known_early",
            "Staying by what was known early, all group types",
            List.of(
                TableColumn.text("question", "Known early"),
                TableColumn.count("people", "People", "people"),
                TableColumn.count("stopped", "Seen to stop", "people"),
                TableColumn.count("weeks", "Followed for", "weeks"),
                TableColumn.text("share", m.level().head("Still coming then")),
                TableColumn.text("mean", m.level().head("Mean weeks stayed")),
                TableColumn.text("difference", m.level().head("Points from the one set against")),
                TableColumn.text("standing", "Read as")),
            lines),
        List.of(
            Note.linked(
                "Weeks count from the day it was known, so that nobody can look as if they had"
                    + " stayed for being asked late.",
                "method-known-early",
                "How this is worked out"),
            Note.of(
                "Set against: the client's own goal; an alliance below the median; not having come"
                    + " after use. Coming in after use is welcome in these groups.")));
  }

  private static List<Value> line(Material m, ResultRow r) {
    boolean reference = r.text("reference", "").isEmpty();
    return List.of(
        Value.text(label(m, r)),
        Value.count(r.count("people")),
        Value.count(r.count("stopped")),
        Value.count(r.count("weeks")),
        EstimateWords.share(r, "share", "lower", "upper"),
        EstimateWords.decimal(r, "mean_weeks", "mean_lower", "mean_upper"),
        reference ? Value.text("set against this") : difference(r),
        Value.text(reference ? "" : standing(r)));
  }

  private static Value difference(ResultRow r) {
    return EstimateWords.points(r, "difference", "difference_lower", "difference_upper");
  }

  /** What the interval of a difference says, by rule. */
  private static String standing(ResultRow r) {
    OptionalDouble lower = r.number("difference_lower");
    OptionalDouble upper = r.number("difference_upper");
    if (lower.isEmpty() || upper.isEmpty()) {
      return "Cannot be told";
    }
    if (lower.getAsDouble() > 0) {
      return "More still coming";
    }
    return upper.getAsDouble() < 0 ? "Fewer still coming" : "Chance alone may explain it";
  }

  private static String label(Material m, ResultRow r) {
    String question = r.text("question");
    String level = r.text("level");
    if (question.startsWith(ALLIANCE)) {
      String instrument = m.labels().of("instruments", question.substring(ALLIANCE.length()));
      String median =
          r.number("median_score").isPresent()
              ? Display.decimal(r.number("median_score").getAsDouble(), 1)
              : "the median";
      return instrument
          + (level.equals("below_median") ? ": below " : ": from ")
          + median
          + (level.equals("below_median") ? "" : " up");
    }
    return switch (question + " " + level) {
      case GOAL + " client" -> "First goal: the client's own";
      case GOAL + " together" -> "First goal: chosen together";
      case GOAL + " mandated" -> "First goal: mandated";
      case FIRST_SESSION + " yes" -> "Came to the first session after use";
      case FIRST_SESSION + " no" -> "Came to the first session, not after use";
      case FIRST_WEEKS + " yes" -> "Came after use in the first 4 weeks";
      case FIRST_WEEKS + " no" -> "Never came after use in the first 4 weeks";
      default -> Words.capital((question + ": " + level).replace('_', ' '));
    };
  }

  private static Block cameAfterUse(Material m, Rows came) {
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypesAfterAll(came)) {
      Rows own = came.where("group_type", type);
      List<Value> line = new ArrayList<>(List.of(Value.text(m.groupType(type))));
      for (String level : List.of("yes", "no")) {
        Rows one = own.where("level", level);
        line.add(Value.count(one.sum("people")));
        line.add(
            one.first()
                .map(r -> EstimateWords.share(r, "share", "lower", "upper"))
                .orElse(Value.notAvailable("nobody")));
      }
      line.add(
          own.where("level", "yes")
              .first()
              .map(KnownEarly::difference)
              .orElse(Value.notAvailable("nobody")));
      lines.add(line);
    }
    return new Block.TableBlock(
        "came-after-use",
        PublishedTable.of(
            "came_after_use",
            "Still coming at week 13, of the people still coming at week 4, by whether they came"
                + " after use in the first 4 weeks",
            List.of(
                TableColumn.text("group_type", "Group type"),
                TableColumn.count("yes_people", "Came after use", "people"),
                TableColumn.text("yes", m.level().head("Still coming")),
                TableColumn.count("no_people", "Did not", "people"),
                TableColumn.text("no", m.level().head("Still coming")),
                TableColumn.text("difference", m.level().head("Points"))),
            lines),
        List.of(
            Note.of(
                "Fewer than 10 people are too few for a share. A group type with a planned end is"
                    + " followed as far as its end.")));
  }
}
