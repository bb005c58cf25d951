package cairn.reports.section.staying;

import cairn.analysis.question.staying.StayingRow;
import cairn.analysis.question.staying.StayingRow.People;
import cairn.reports.figure.StayingCurve;
import cairn.reports.figure.StayingCurve.Counts;
import cairn.reports.figure.StayingCurve.Step;
import cairn.reports.figure.StayingFigure;
import cairn.reports.figure.StayingFigure.Layout;
import cairn.reports.section.EstimateWords;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The staying figure and its numbers, from the rows of the staying table. */
final class StayingCurves {
  private static final long LONGEST = 52;
  private static final int MILESTONE = 8;

  private final ReportMaterial material;
  private final RowsOf<StayingRow> rows;
  private final long horizon;
  private final List<Integer> ticks;

  StayingCurves(ReportMaterial material, RowsOf<StayingRow> rows) {
    this.material = material;
    this.rows = rows;
    long last = rows.stream().mapToLong(StayingRow::week).max().orElse(0);
    this.horizon = Math.max(4, Math.min(LONGEST, last));
    this.ticks = ticks(horizon);
  }

  private static List<Integer> ticks(long horizon) {
    int step = horizon <= 8 ? 1 : horizon <= 16 ? 2 : horizon <= 28 ? 4 : 8;
    List<Integer> ticks = new ArrayList<>();
    for (int week = 0; week <= horizon; week += step) {
      ticks.add(week);
    }
    return List.copyOf(ticks);
  }

  /** The figure, one curve a group type. */
  StayingFigure figure(Layout layout) {
    return figure(types(), layout);
  }

  /** Whether anybody's staying is known for a week, so that there is a curve to draw. */
  boolean isAnybodySeen() {
    return curve(cairn.analysis.table.Counts.ALL, of(cairn.analysis.table.Counts.ALL)).until() > 0;
  }

  /** The figure of one curve, of all types. */
  StayingFigure everybody() {
    return figure(List.of(cairn.analysis.table.Counts.ALL), Layout.TOGETHER);
  }

  private StayingFigure figure(List<String> types, Layout layout) {
    List<StayingCurve> curves = types.stream().map(t -> curve(t, of(t))).toList();
    return new StayingFigure(
        "Staying with the group",
        new StayingFigure.TimeAxis("Weeks since " + material.start(), horizon, ticks, MILESTONE),
        curves,
        layout,
        material.level());
  }

  private List<String> types() {
    return material.groupTypes(rows.values(StayingRow::groupType));
  }

  private RowsOf<StayingRow> of(String type) {
    return rows.where(StayingRow::groupType, type);
  }

  private StayingCurve curve(String type, RowsOf<StayingRow> own) {
    List<Step> steps = new ArrayList<>();
    double until = 0;
    for (StayingRow r : own) {
      long week = r.week();
      boolean known =
          Share.number(r.curve().survival()).isPresent() && r.people().stillComing() > 0;
      if (week <= horizon && known) {
        until = week;
        steps.add(step(r));
      }
    }
    Value people = addsUp(own) ? Value.count(total(own)) : Value.notAvailable("does not add up");
    return new StayingCurve(material.groupType(type), people, steps, until, List.of(), counts(own));
  }

  private static Step step(StayingRow r) {
    double share = Share.number(r.curve().survival()).orElseThrow();
    return new Step(
        r.week(),
        share,
        Math.min(share, Share.number(r.curve().lower()).orElse(share)),
        Math.max(share, Share.number(r.curve().upper()).orElse(share)));
  }

  private Counts counts(RowsOf<StayingRow> own) {
    return new Counts(
        atTicks(own, People::stillComing),
        atTicks(own, People::stopped),
        atTicks(own, People::plannedEnd),
        atTicks(own, people -> people.otherEnd() + people.followUpEnded()));
  }

  private List<Value> atTicks(RowsOf<StayingRow> own, ToLongFunction<People> count) {
    return ticks.stream()
        .map(
            tick ->
                lastBy(own, tick)
                    .map(r -> Value.count(count.applyAsLong(r.people())))
                    .orElse(Value.notAvailable("not observed so long")))
        .toList();
  }

  private static Optional<StayingRow> at(RowsOf<StayingRow> own, long week) {
    return own.stream().filter(r -> r.week() == week).findFirst();
  }

  /** The row of a week, or the last one before it: from then on nothing changes. */
  private static Optional<StayingRow> lastBy(RowsOf<StayingRow> own, long week) {
    return own.stream().filter(r -> r.week() <= week).reduce((earlier, later) -> later);
  }

  private static long total(RowsOf<StayingRow> own) {
    return own.first().map(r -> r.people().all()).orElse(0L);
  }

  private static boolean addsUp(RowsOf<StayingRow> own) {
    return own.stream().allMatch(r -> r.people().all() == total(own));
  }

  /** Whether the table under the curves adds up, in words. */
  String sums() {
    List<String> apart =
        types().stream()
            .filter(t -> !addsUp(of(t)))
            .map(t -> Words.small(material.groupType(t)))
            .toList();
    return "In the table under the curves, an end from outside stands with the end of follow-up. "
        + (apart.isEmpty()
            ? "Checked: every column adds up to n."
            : "The columns do not add up to n in " + Words.list(apart) + ".");
  }

  /** The numbers behind the figure at its ticks. */
  PublishedTable numbers() {
    return numbers("staying", "", material.inOrder(rows.values(StayingRow::groupType)));
  }

  /** The numbers behind the one curve of everybody. */
  PublishedTable numbersOfEverybody() {
    List<String> everybody =
        rows.values(StayingRow::groupType).stream()
            .filter(cairn.analysis.table.Counts.ALL::equals)
            .toList();
    return numbers("staying_everybody", ", all group types", everybody);
  }

  private PublishedTable numbers(String name, String whose, List<String> types) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("group_type", "Group type"),
            TableColumn.count("week", "Week", "weeks"),
            TableColumn.count("still_coming", "Still coming", "people"),
            TableColumn.count("stopped", "Stopped", "people"),
            TableColumn.count("planned_end", "Planned end", "people"),
            TableColumn.count("other_end", "Ended from outside", "people"),
            TableColumn.count("follow_up_ended", "Follow-up ended", "people"),
            TableColumn.share("survival", "Still coming if only stopping ended stays, per cent"),
            TableColumn.share("lower", material.level().from()),
            TableColumn.share("upper", "to"),
            TableColumn.share("share_stopped", "Stopped, per cent of all"),
            TableColumn.share("share_planned_end", "Planned end, per cent of all"));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : types) {
      for (int tick : ticks) {
        at(of(type), tick).ifPresent(r -> lines.add(line(material.groupType(type), r)));
      }
    }
    return PublishedTable.of(
        name, "Staying, by weeks since " + material.start() + whose, columns, lines);
  }

  private static List<Value> line(String type, StayingRow r) {
    List<Value> line = new ArrayList<>(List.of(Value.text(type)));
    People people = r.people();
    for (long count :
        new long[] {
          r.week(),
          people.stillComing(),
          people.stopped(),
          people.plannedEnd(),
          people.otherEnd(),
          people.followUpEnded()
        }) {
      line.add(Value.count(count));
    }
    for (Double number :
        Arrays.asList(
            r.curve().survival(),
            r.curve().lower(),
            r.curve().upper(),
            r.ends().shareStopped(),
            r.ends().sharePlannedEnd())) {
      line.add(Share.number(Share.number(number), EstimateWords.reason(r.note())));
    }
    return line;
  }
}
