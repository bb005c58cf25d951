package cairn.reports.section;

import static cairn.analysis.result.PeopleTables.COMPOSITION;
import static cairn.analysis.result.PeopleTables.PEOPLE;

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
  private static final String UNKNOWN = "unknown";
  private static final String DUE = "due_";
  private static final List<String> STEPS =
      List.of(
          "in_records",
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
          new Block.TableBlock("composition", everybody(m, composition), compositionNotes()));
      if (m.groupTypes(composition).size() > 1) {
        blocks.add(new Block.TableBlock("composition-by-type", byType(m, composition), List.of()));
      }
    } else {
      blocks.add(new Block.Paragraph("Who they are: not collected."));
    }
    return new Section(
        "who-came",
        "Who came",
        "Who came, and who is in which table?",
        message(people.where("group_type", Material.ALL)),
        blocks);
  }

  private static String message(Rows all) {
    Optional<ResultRow> recorded = all.where("step", "in_records").first();
    long n = recorded.map(r -> r.count("n")).orElse(0L);
    if (n == 0) {
      return "There is nobody in the records yet.";
    }
    long attended = all.where("step", "attended").first().map(r -> r.count("n")).orElse(0L);
    long goal = all.where("step", "with_goal").first().map(r -> r.count("n")).orElse(0L);
    return Words.capital(Words.people(n))
        + (n == 1 ? " is" : " are")
        + " in the records: "
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

  /** Rows of the composition in order, each variable with its "not known" row last. */
  private static List<ResultRow> inOrder(Labels labels, Rows composition) {
    List<ResultRow> ordered = new ArrayList<>();
    for (String variable : composition.values("variable")) {
      Rows own = composition.where("variable", variable);
      Rows known = own.except("category", UNKNOWN);
      Variables.inOrder(labels, variable, known.values("category"))
          .forEach(category -> known.where("category", category).forEach(ordered::add));
      own.where("category", UNKNOWN).forEach(ordered::add);
    }
    return ordered;
  }

  private static PublishedTable everybody(Material m, Rows composition) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("category", "Recorded at intake"),
            TableColumn.count("n", "People", "people"),
            TableColumn.count("of", "Of", "people"),
            TableColumn.share("share", "Per cent"));
    List<List<Value>> rows = new ArrayList<>();
    Rows all = composition.where("group_type", Material.ALL);
    for (ResultRow r : inOrder(m.labels(), all)) {
      long of = r.count("of");
      rows.add(line(head(m, r), r.count("n"), of));
      if (isOnlyKnown(m.labels(), all, r)) {
        rows.add(line(Variables.variable(r.text("variable")) + ": not known", 0, of));
      }
    }
    return PublishedTable.of("composition", "Everybody in the records", columns, rows);
  }

  private static List<Value> line(String head, long n, long of) {
    return List.of(
        Value.text(head), Value.count(n), Value.count(of), Value.share(Math.min(n, of), of));
  }

  private static String head(Material m, ResultRow r) {
    return Variables.variable(r.text("variable"))
        + ": "
        + Words.small(Variables.category(m.labels(), r));
  }

  /** Whether this is the last row of a variable that has no "not known" row of its own. */
  private static boolean isOnlyKnown(Labels labels, Rows all, ResultRow row) {
    Rows own = all.where("variable", row.text("variable"));
    List<ResultRow> ordered = inOrder(labels, own);
    return own.where("category", UNKNOWN).isEmpty() && ordered.get(ordered.size() - 1).equals(row);
  }

  private static PublishedTable byType(Material m, Rows composition) {
    List<String> types = m.groupTypesAfterAll(composition);
    List<List<Value>> rows = new ArrayList<>();
    for (ResultRow r : inOrder(m.labels(), composition.where("group_type", Material.ALL))) {
      Rows own =
          composition.where("variable", r.text("variable")).where("category", r.text("category"));
      rows.add(
          ByType.row(
              head(m, r),
              types,
              type ->
                  own.where("group_type", type)
                      .first()
                      .map(x -> Value.count(x.count("n")))
                      .orElse(Value.count(0))));
    }
    return PublishedTable.of(
        "composition_by_group_type",
        "The same by the group type of the first session, in people",
        ByType.columns(m, TableColumn.text("category", "Recorded at intake"), types, "people"),
        rows);
  }

  private static List<Note> compositionNotes() {
    return List.of(
        Note.of("Not known is a row of its own and is never left out of the per cents."),
        Note.of("Race and ethnicity: who chose several words stands under more than one."));
  }
}
