package cairn.reports.section.front;

import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.people.PeopleRow.Step;
import cairn.analysis.question.staying.StayingSummaryRow;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Card;
import cairn.reports.document.Card.Direction;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.section.FollowedShare;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.section.Sentences;
import cairn.reports.section.Share;
import cairn.reports.section.StudyPlanBlock;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** 1: what changed this month. */
public final class WhatChanged implements SectionBuilder {

  @Override
  public Section build(ReportMaterial m) {
    List<Followed> followed = followed(m);
    List<Block> blocks = new ArrayList<>();
    List<Card> cards = cards(m, followed);
    if (!cards.isEmpty()) {
      blocks.add(new Block.Cards(cards));
    }
    blocks.add(new Block.Paragraph(moved(followed)));
    if (!followed.isEmpty()) {
      blocks.add(new Block.TableBlock("this-month", table(m, followed), notes(m)));
    }
    return new Section("what-changed", "What changed", "What changed this month?", came(m), blocks);
  }

  /** A share of this month with last month's where there is one. */
  private record Followed(String label, Share now, Optional<Share> before) {
    OptionalDouble valueBefore() {
      return before.map(Share::value).orElse(OptionalDouble.empty());
    }

    boolean isOutside() {
      return valueBefore().isPresent() && now.excludes(valueBefore().getAsDouble());
    }
  }

  private static List<Followed> followed(ReportMaterial m) {
    List<Followed> followed = new ArrayList<>();
    for (FollowedShare measure : FollowedShare.all(m)) {
      Optional<Share> now = measure.find().apply(m.now());
      Optional<Share> before = m.before().flatMap(measure.find());
      now.ifPresent(share -> followed.add(new Followed(measure.label(), share, before)));
    }
    return followed;
  }

  private static String moved(List<Followed> followed) {
    List<Followed> comparable =
        followed.stream()
            .filter(f -> f.valueBefore().isPresent() && f.now().hasInterval())
            .toList();
    return Sentences.changed(
        comparable.stream().filter(Followed::isOutside).map(Followed::label).toList(),
        comparable.size());
  }

  private static OptionalLong step(RowsOf<PeopleRow> people, Step step) {
    return people
        .where(PeopleRow::groupType, Counts.ALL)
        .where(row -> row.is(step))
        .first()
        .map(row -> OptionalLong.of(row.n()))
        .orElse(OptionalLong.empty());
  }

  private static String came(ReportMaterial m) {
    OptionalLong came = step(m.rows(PeopleRow.TABLE), Step.ATTENDED_THIS_MONTH);
    if (came.isEmpty() || came.getAsLong() == 0) {
      return "Nobody attended a session this month.";
    }
    long fresh = step(m.rows(PeopleRow.TABLE), Step.NEW_THIS_MONTH).orElse(0);
    String first =
        fresh == 0 ? "nobody of them to start" : Display.count(fresh) + " of them to start";
    return Words.capital(Words.people(came.getAsLong()))
        + " came to at least one session this month, "
        + first
        + ".";
  }

  private static List<Card> cards(ReportMaterial m, List<Followed> followed) {
    List<Card> cards = new ArrayList<>();
    countCard(m, Step.ATTENDED_THIS_MONTH, "People who came to at least one session")
        .ifPresent(cards::add);
    countCard(m, Step.NEW_THIS_MONTH, "People who started this month").ifPresent(cards::add);
    stillComing(m).ifPresent(cards::add);
    for (Followed f : followed) {
      if (f.now().whole() > 0 && cards.size() < 6) {
        String change = Sentences.change(f.now(), f.valueBefore());
        Direction way =
            change.isEmpty()
                ? Direction.NONE
                : direction(f.now().value().orElse(0), f.valueBefore().orElse(0), 0.005);
        cards.add(Card.changed(f.label(), f.now().percent(), way, change, f.now().detail()));
      }
    }
    return cards;
  }

  private static Optional<Card> countCard(ReportMaterial m, Step step, String label) {
    OptionalLong now = step(m.rows(PeopleRow.TABLE), step);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    String value = Display.count(now.getAsLong());
    OptionalLong before = step(m.rowsBefore(PeopleRow.TABLE), step);
    if (before.isEmpty()) {
      return Optional.of(Card.of(label, value, ""));
    }
    long more = now.getAsLong() - before.getAsLong();
    String change =
        more == 0
            ? "As many as last month"
            : Display.count(Math.abs(more)) + (more > 0 ? " more" : " fewer") + " than last month";
    Direction way = direction(now.getAsLong(), before.getAsLong(), 0);
    return Optional.of(Card.changed(label, value, way, change, ""));
  }

  private static Optional<Card> stillComing(ReportMaterial m) {
    return weekEight(m.rows(StayingSummaryRow.TABLE))
        .filter(r -> Share.number(r.value()).isPresent())
        .map(
            r -> {
              double now = Share.number(r.value()).orElse(0);
              OptionalDouble before =
                  weekEight(m.rowsBefore(StayingSummaryRow.TABLE))
                      .map(b -> Share.number(b.value()))
                      .orElse(OptionalDouble.empty());
              Share share =
                  new Share(
                      0,
                      r.n(),
                      Share.number(r.limits().lower()),
                      Share.number(r.limits().upper()),
                      m.level());
              String interval =
                  share.hasInterval()
                      ? "; "
                          + m.level().ci()
                          + " "
                          + Display.interval(
                              share.lower().getAsDouble(), share.upper().getAsDouble())
                      : "";
              String change =
                  before.isEmpty() ? "" : Display.share(before.getAsDouble()) + " last month";
              Direction way =
                  before.isEmpty() ? Direction.NONE : direction(now, before.getAsDouble(), 0.005);
              return Card.changed(
                  "Still coming at week 8",
                  Display.share(now),
                  way,
                  change,
                  Words.people(r.n()) + interval);
            });
  }

  private static Optional<StayingSummaryRow> weekEight(RowsOf<StayingSummaryRow> summary) {
    return summary
        .where(StayingSummaryRow::groupType, Counts.ALL)
        .where(StayingSummaryRow::measure, Measured.AT_WEEK_8)
        .first();
  }

  private static Direction direction(double now, double before, double least) {
    if (Math.abs(now - before) <= least) {
      return Direction.SAME;
    }
    return now > before ? Direction.UP : Direction.DOWN;
  }

  private static PublishedTable table(ReportMaterial m, List<Followed> followed) {
    boolean compares = followed.stream().anyMatch(f -> f.valueBefore().isPresent());
    List<TableColumn> columns = new ArrayList<>(List.of(TableColumn.text("measure", "Measure")));
    columns.addAll(Share.columns(m.level(), "", "With it", "Of", Share.COUNTED));
    if (compares) {
      columns.add(TableColumn.share("share_before", "At last month's end"));
      columns.add(TableColumn.points("change", "Change, points"));
    }
    List<List<Value>> rows = new ArrayList<>();
    for (Followed f : followed) {
      List<Value> row = new ArrayList<>(List.of(Value.text(f.label())));
      row.addAll(f.now().values());
      if (compares) {
        row.addAll(sinceBefore(f));
      }
      rows.add(row);
    }
    String title = "Everybody due, at this month's end" + (compares ? " and at last month's" : "");
    return PublishedTable.of("this_month", title, columns, rows);
  }

  private static List<Value> sinceBefore(Followed f) {
    boolean both = f.now().value().isPresent() && f.valueBefore().isPresent();
    return List.of(
        Share.number(f.valueBefore(), "no earlier month"),
        both
            ? Value.number(f.now().value().getAsDouble() - f.valueBefore().getAsDouble())
            : Value.notAvailable("no earlier month"));
  }

  private static List<Note> notes(ReportMaterial m) {
    List<Note> notes = new ArrayList<>();
    notes.add(
        Note.linked(
            m.level().ci()
                + ": the shares that fit these numbers when only chance is at work; a change"
                + " inside it may be chance.",
            "definitions",
            "Definitions and methods"));
    notes.add(
        Note.of(
            "Started: the first session ever, or the first after "
                + m.plan().newStartDays()
                + " days without any."));
    if (m.before().isPresent()) {
      notes.add(
          Note.of(
              "Last month: its results as they stand in the store. Both months hold nearly the"
                  + " same people, so the two are set side by side and not tested against each"
                  + " other."));
      List<String> plan = StudyPlanBlock.changed(m.now(), m.before().get());
      if (!plan.isEmpty()) {
        notes.add(
            Note.linked(
                "Last month was worked out by another plan, so a change may come of that: "
                    + Words.list(plan)
                    + ".",
                "study-plan",
                "The plan"));
      }
    }
    return notes;
  }
}
