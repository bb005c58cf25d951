package cairn.reports.section.context;

import cairn.analysis.question.context.EarlySign;
import cairn.analysis.question.context.SignLevel;
import cairn.analysis.question.context.StayingByRow;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Instrument;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.EstimateWords;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Staying by what was known early: whose the first goal was, how people found the group, coming
 * after use.
 */
final class StayingByEarlySigns {
  private static final List<SignLevel> LEVELS =
      List.of(
          SignLevel.CLIENT,
          SignLevel.TOGETHER,
          SignLevel.MANDATED,
          SignLevel.FROM_MEDIAN_UP,
          SignLevel.BELOW_MEDIAN,
          SignLevel.YES,
          SignLevel.NO);

  private StayingByEarlySigns() {}

  static List<Block> blocks(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    RowsOf<StayingByRow> rows = m.rows(StayingByRow.TABLE);
    RowsOf<StayingByRow> answered = rows.where(StayingByRow::isAnswered);
    RowsOf<StayingByRow> all = answered.where(StayingByRow::groupType, Counts.ALL);
    if (!all.isEmpty()) {
      blocks.add(table(m, all));
    }
    lacking(blocks, rows, EarlySign.FIRST_GOAL_CHOSEN_BY, "Whose the first goal was, and staying");
    lacking(blocks, rows, EarlySign.EARLY_ALLIANCE, "Early alliance, and staying");
    unanswered(blocks, rows, EarlySign.EARLY_COHESION, "Early cohesion of the group, and staying");
    unanswered(blocks, rows, EarlySign.EARLY_CLIMATE, "Early climate of the group, and staying");
    lacking(
        blocks,
        rows,
        EarlySign.CAME_AFTER_USE_FIRST_4_WEEKS,
        "Coming to sessions after use, and staying");
    RowsOf<StayingByRow> came =
        answered.where(row -> row.isAbout(EarlySign.CAME_AFTER_USE_FIRST_4_WEEKS));
    if (!came.isEmpty()) {
      blocks.add(cameAfterUse(m, came));
    }
    return blocks;
  }

  private static void lacking(
      List<Block> blocks, RowsOf<StayingByRow> rows, EarlySign sign, String what) {
    List<StayingByRow> own = rows.where(row -> row.isAbout(sign)).list();
    if (own.isEmpty() || own.stream().anyMatch(r -> EstimateWords.isNotCollected(r.how()))) {
      blocks.add(WhatGoesWithWhat.notCollected(what));
    } else {
      unanswered(blocks, rows, sign, what);
    }
  }

  /** Why a sign that was recorded is of nobody. */
  private static void unanswered(
      List<Block> blocks, RowsOf<StayingByRow> rows, EarlySign sign, String what) {
    rows.where(row -> row.isAbout(sign) && !row.isAnswered())
        .first()
        .ifPresent(
            row ->
                blocks.add(
                    new Block.Paragraph(
                        what + ": " + EstimateWords.reason(row.how().note()) + ".")));
  }

  private static Block table(ReportMaterial m, RowsOf<StayingByRow> all) {
    List<List<Value>> lines = new ArrayList<>();
    List<StayingByRow> ordered = new ArrayList<>(all.list());
    ordered.sort(Comparator.comparing(StayingByEarlySigns::isOfArrivals));
    for (String question : new RowsOf<>(ordered).values(StayingByRow::question)) {
      RowsOf<StayingByRow> own = all.where(StayingByRow::question, question);
      for (SignLevel level : LEVELS) {
        own.where(StayingByRow::level, level).first().ifPresent(r -> lines.add(line(m, r)));
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
                "Set against: a goal of their own; an early score below the median; not having"
                    + " come after use. Coming in after use is welcome in these groups.")));
  }

  private static boolean isOfArrivals(StayingByRow row) {
    return row.isAbout(EarlySign.CAME_AFTER_USE_FIRST_4_WEEKS)
        || row.isAbout(EarlySign.CAME_AFTER_USE_FIRST_SESSION);
  }

  private static List<Value> line(ReportMaterial m, StayingByRow r) {
    boolean reference = r.reference() == null;
    return List.of(
        Value.text(label(m, r)),
        Value.count(r.followed().people()),
        Value.count(r.followed().stopped()),
        Value.count(r.followed().weeks()),
        EstimateWords.share(r.share(), r.how()),
        mean(r),
        reference ? Value.text("set against this") : difference(r),
        Value.text(reference ? "" : standing(r.difference())));
  }

  private static Value mean(StayingByRow r) {
    StayingByRow.Mean mean = r.mean();
    return mean == null
        ? Value.notAvailable(EstimateWords.reason(r.how().note()))
        : new EstimateWords(mean.meanWeeks(), mean.meanLower(), mean.meanUpper(), r.how().note())
            .decimal();
  }

  private static Value difference(StayingByRow r) {
    StayingByRow.Difference difference = r.difference();
    return difference == null
        ? Value.notAvailable(EstimateWords.reason(r.how().note()))
        : new EstimateWords(
                difference.difference(),
                difference.differenceLower(),
                difference.differenceUpper(),
                r.how().note())
            .points();
  }

  /** What the interval of a difference says, by rule. */
  private static String standing(StayingByRow.@Nullable Difference difference) {
    OptionalDouble lower = Share.number(difference == null ? null : difference.differenceLower());
    OptionalDouble upper = Share.number(difference == null ? null : difference.differenceUpper());
    if (lower.isEmpty() || upper.isEmpty()) {
      return "Cannot be told";
    }
    if (lower.getAsDouble() > 0) {
      return "The interval lies above none";
    }
    return upper.getAsDouble() < 0 ? "The interval lies below none" : "The interval includes none";
  }

  private static String label(ReportMaterial m, StayingByRow r) {
    String instrument = r.scale().instrument();
    if (instrument != null) {
      OptionalDouble score = Share.number(r.scale().medianScore());
      String median = score.isPresent() ? Display.decimal(score.getAsDouble(), 1) : "the median";
      return m.labels().of("instruments", instrument)
          + subscale(r.scale().subscale())
          + (r.level() == SignLevel.BELOW_MEDIAN
              ? ": below " + median
              : ": from " + median + " up");
    }
    boolean first = r.isAbout(EarlySign.CAME_AFTER_USE_FIRST_SESSION);
    return switch (r.level()) {
      case CLIENT -> "First goal: their own";
      case TOGETHER -> "First goal: chosen together";
      case MANDATED -> "First goal: set by others";
      case YES ->
          first ? "Came to the first session after use" : "Came after use in the first 4 weeks";
      case NO ->
          first
              ? "Came to the first session, not after use"
              : "Never came after use in the first 4 weeks";
      case ANY, BELOW_MEDIAN, FROM_MEDIAN_UP ->
          throw new IllegalArgumentException("only a score is divided at a median");
    };
  }

  private static String subscale(@Nullable String subscale) {
    return subscale == null || subscale.equals(Instrument.TOTAL)
        ? ""
        : ", " + subscale.replace('_', ' ');
  }

  private static Block cameAfterUse(ReportMaterial m, RowsOf<StayingByRow> came) {
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.inOrder(came.values(StayingByRow::groupType))) {
      RowsOf<StayingByRow> own = came.where(StayingByRow::groupType, type);
      List<Value> line = new ArrayList<>(List.of(Value.text(m.groupType(type))));
      for (SignLevel level : List.of(SignLevel.YES, SignLevel.NO)) {
        RowsOf<StayingByRow> one = own.where(StayingByRow::level, level);
        line.add(Value.count(one.sum(r -> r.followed().people())));
        line.add(
            one.first()
                .map(r -> EstimateWords.share(r.share(), r.how()))
                .orElse(Value.notAvailable("nobody")));
      }
      line.add(
          own.where(StayingByRow::level, SignLevel.YES)
              .first()
              .map(StayingByEarlySigns::difference)
              .orElse(Value.notAvailable("nobody")));
      lines.add(line);
    }
    return new Block.TableBlock(
        "came-after-use",
        PublishedTable.of(
            "came_after_use",
            "Not stopped by week 13, of the people still coming at week 4, by whether they came"
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
