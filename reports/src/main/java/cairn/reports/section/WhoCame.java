package cairn.reports.section;

import static cairn.analysis.result.PeopleTables.COMPOSITION;
import static cairn.analysis.result.PeopleTables.PEOPLE;

import cairn.analysis.result.PeopleTables;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 3: who came, and who is in which table. */
final class WhoCame implements SectionBuilder {
  private static final String DUE = "due_";
  private static final List<String> STEPS =
      List.of(
          "in_records",
          PeopleTables.LEFT_OUT_BY_AGE,
          "attended",
          "attended_this_month",
          "new_this_month",
          "with_goal",
          "with_use_report",
          "with_baseline",
          "with_stage");

  @Override
  public Section build(Material m) {
    Rows people = m.rows(PEOPLE);
    List<Block> blocks = new ArrayList<>();
    if (!people.isEmpty()) {
      blocks.add(new Block.TableBlock("people-steps", steps(m, people), stepNotes(people)));
    }
    Rows composition = m.rows(COMPOSITION);
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
        message(m, people.where("group_type", Material.ALL)),
        blocks);
  }

  private static String message(Material m, Rows all) {
    Optional<ResultRow> recorded = all.where("step", "in_records").first();
    long n = recorded.map(r -> r.count("n")).orElse(0L);
    if (n == 0) {
      return "There is nobody in the records yet.";
    }
    long attended = all.where("step", "attended").first().map(r -> r.count("n")).orElse(0L);
    long goal = all.where("step", "with_goal").first().map(r -> r.count("n")).orElse(0L);
    long younger =
        all.where("step", PeopleTables.LEFT_OUT_BY_AGE).first().map(r -> r.count("n")).orElse(0L);
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

  private static String step(String key) {
    return switch (key) {
      case "in_records" -> "In the records";
      case PeopleTables.LEFT_OUT_BY_AGE -> "Left out: younger at intake than the plan asks";
      case "attended" -> "Have attended a session";
      case "attended_this_month" -> "Attended this month";
      case "new_this_month" -> "Started this month";
      case "with_goal" -> "Have set a goal";
      case "with_use_report" -> "Have a report of use";
      case "with_baseline" -> "Known at the start";
      case "with_stage" -> "Have a stage of change";
      default ->
          key.startsWith(DUE)
              ? "Due by " + Words.milestone(key.substring(DUE.length()))
              : Words.capital(key.replace('_', ' '));
    };
  }

  /** Steps in the order people take them, then the times by which outcomes are due. */
  private static List<String> stepsInOrder(Rows people) {
    List<String> there = people.values("step");
    List<String> ordered = new ArrayList<>(STEPS.stream().filter(there::contains).toList());
    List<String> due =
        there.stream().filter(s -> s.startsWith(DUE)).map(s -> s.substring(DUE.length())).toList();
    Milestones.inOrder(due).forEach(milestone -> ordered.add(DUE + milestone));
    there.stream().filter(s -> !ordered.contains(s)).forEach(ordered::add);
    return ordered;
  }

  private static PublishedTable steps(Material m, Rows people) {
    List<String> types = m.groupTypesAfterAll(people);
    List<List<Value>> rows = new ArrayList<>();
    for (String step : stepsInOrder(people)) {
      Rows own = people.where("step", step);
      rows.add(ByType.row(step(step), types, type -> count(own.where("group_type", type), "n")));
    }
    return PublishedTable.of(
        "people_steps",
        "From the records to the results, by the group type of the first session",
        ByType.columns(m, TableColumn.text("step", "People who"), types, "people"),
        rows);
  }

  private static Value count(Rows rows, String column) {
    return rows.first().map(r -> Value.count(r.count(column))).orElse(Value.count(0));
  }

  private static List<Note> stepNotes(Rows people) {
    List<String> apart =
        people.values("step").stream()
            .filter(s -> !addsUp(people.where("step", s)))
            .map(s -> Words.small(step(s)))
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

  private static boolean addsUp(Rows step) {
    return step.where("group_type", Material.ALL)
        .first()
        .map(all -> all.count("n") == step.except("group_type", Material.ALL).sum("n"))
        .orElse(true);
  }
}
