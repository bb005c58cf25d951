package cairn.reports.section.people;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.people.CompositionRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.people.PeopleRow.Step;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.section.ByType;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** 3: who came, and who is in which table. */
public final class WhoCame implements SectionBuilder {
  @Override
  public Section build(ReportMaterial m) {
    RowsOf<PeopleRow> people = m.rows(PeopleRow.TABLE);
    List<Block> blocks = new ArrayList<>();
    PeopleByMonth.block(m).ifPresent(blocks::add);
    if (!people.isEmpty()) {
      blocks.add(new Block.TableBlock("people-steps", steps(m, people), stepNotes(people)));
    }
    RowsOf<CompositionRow> composition = m.rows(CompositionRow.TABLE);
    if (!composition.isEmpty()) {
      blocks.add(new Block.Subheading("Who they are"));
      blocks.add(
          new Block.TableBlock(
              "composition", Composition.table(m, composition), Composition.notes()));
    } else {
      blocks.add(new Block.Paragraph("Who they are: not collected."));
    }
    return new Section(
            "who-came",
            "Who came",
            "Who came, and who is in which table?",
            message(m, people.where(PeopleRow::groupType, Counts.ALL)),
            blocks)
        .telling(PeopleByMonth.ID);
  }

  /** How many people reach a step; none where no row says. */
  private static long at(RowsOf<PeopleRow> rows, Step step) {
    return rows.where(row -> row.is(step)).first().map(PeopleRow::n).orElse(0L);
  }

  private static String message(ReportMaterial m, RowsOf<PeopleRow> all) {
    long n = at(all, Step.IN_RECORDS);
    if (n == 0) {
      return m.rows(MonthRow.TABLE).isEmpty()
          ? "There is nobody in the records yet."
          : "No person was recorded: what can be told is how many sessions were held and, where"
              + " heads were counted, how many people came.";
    }
    long attended = at(all, Step.ATTENDED);
    long goal = at(all, Step.WITH_GOAL);
    long younger = at(all, Step.LEFT_OUT_BY_AGE);
    return Words.capital(Words.people(n))
        + (n == 1 ? " is" : " are")
        + " in the records: "
        + (younger == 0
            ? ""
            : Display.count(younger)
                + (younger == 1 ? " is" : " are")
                + " left out, younger at intake than "
                + m.plan().youngestAge()
                + ", ")
        + Display.count(attended)
        + (attended == 1 ? " has" : " have")
        + " attended a session and "
        + Display.count(goal)
        + (goal == 1 ? " has" : " have")
        + " set a goal.";
  }

  private static String step(PeopleRow row) {
    for (Step step : Step.values()) {
      if (row.is(step)) {
        return words(step);
      }
    }
    return "Due by " + Words.milestone(row.dueBy());
  }

  private static String words(Step step) {
    return switch (step) {
      case IN_RECORDS -> "In the records";
      case LEFT_OUT_BY_AGE -> "Left out: younger at intake than the plan asks";
      case ATTENDED -> "Have attended a session";
      case ATTENDED_THIS_MONTH -> "Attended this month";
      case NEW_THIS_MONTH -> "Started this month";
      case WITH_GOAL -> "Have set a goal";
      case WITH_USE_REPORT -> "Have a report of use";
      case WITH_STAGE -> "Have a stage of change";
    };
  }

  /** The rows of each step, as people take them, then the times by which outcomes are due. */
  private static List<RowsOf<PeopleRow>> inOrder(RowsOf<PeopleRow> people) {
    List<RowsOf<PeopleRow>> ordered = new ArrayList<>();
    for (Step step : Step.values()) {
      ordered.add(people.where(row -> row.is(step)));
    }
    List<String> due = people.except(PeopleRow::dueBy, "").values(PeopleRow::dueBy);
    Milestones.inOrder(due)
        .forEach(milestone -> ordered.add(people.where(PeopleRow::dueBy, milestone)));
    return ordered.stream().filter(rows -> !rows.isEmpty()).toList();
  }

  private static PublishedTable steps(ReportMaterial m, RowsOf<PeopleRow> people) {
    List<String> types = m.inOrder(people.values(PeopleRow::groupType));
    List<List<Value>> rows = new ArrayList<>();
    for (RowsOf<PeopleRow> own : inOrder(people)) {
      rows.add(ByType.row(step(own.list().get(0)), types, type -> count(own, type)));
    }
    return PublishedTable.of(
        "people_steps",
        "From the records to the results, by the group type of the first session",
        ByType.columns(m, TableColumn.text("step", "People who"), types, "people"),
        rows);
  }

  private static Value count(RowsOf<PeopleRow> step, String type) {
    return Value.count(step.where(PeopleRow::groupType, type).first().map(PeopleRow::n).orElse(0L));
  }

  private static List<Note> stepNotes(RowsOf<PeopleRow> people) {
    List<String> apart =
        people.values(PeopleRow::step).stream()
            .map(step -> people.where(PeopleRow::step, step))
            .filter(step -> !addsUp(step))
            .map(step -> Words.small(step(step.list().get(0))))
            .toList();
    String sums =
        apart.isEmpty()
            ? "Checked: in every row the group types add up to all."
            : "Checked: the group types add up to all, except in: " + Words.list(apart) + ".";
    return List.of(
        Note.of(
            "People count once, under the type of the group of their first session, also when they"
                + " attend several."),
        Note.of(
            "Due by a week: everybody whose week since the first session has come. People who left"
                + " stay in."),
        Note.of(sums));
  }

  private static boolean addsUp(RowsOf<PeopleRow> step) {
    return step.where(PeopleRow::groupType, Counts.ALL)
        .first()
        .map(all -> all.n() == step.except(PeopleRow::groupType, Counts.ALL).sum(PeopleRow::n))
        .orElse(true);
  }

  @Override
  public List<Definition> methods(ReportMaterial m) {
    return List.of(
        new Definition(
            "method-start",
            "Start and milestones",
            List.of(
                "Weeks count from the first session attended. A milestone holds everybody whose"
                    + " week has come by the end of the month, whether or not they still attend;"
                    + " the end of the month holds those who started at least 28 days before."),
            ""));
  }
}
