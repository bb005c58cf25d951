package cairn.reports.section;

import cairn.reports.figure.StayingCurve;
import cairn.reports.figure.StayingCurve.Counts;
import cairn.reports.figure.StayingCurve.Step;
import cairn.reports.figure.StayingFigure;
import cairn.reports.figure.StayingFigure.Layout;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The staying figure and its numbers, from the rows of the staying table. */
final class StayingCurves {
  private static final long LONGEST = 52;
  private static final int MILESTONE = 8;

  private final Material material;
  private final Rows rows;
  private final long horizon;
  private final List<Integer> ticks;

  StayingCurves(Material material, Rows rows) {
    this.material = material;
    this.rows = rows;
    long last = rows.stream().mapToLong(r -> r.count("week")).max().orElse(0);
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
    List<StayingCurve> curves =
        material.groupTypes(rows).stream().map(t -> curve(t, rows.where("group_type", t))).toList();
    return new StayingFigure(
        "Staying with the group",
        "Weeks since first session",
        horizon,
        ticks,
        MILESTONE,
        curves,
        layout,
        material.level());
  }

  private StayingCurve curve(String type, Rows own) {
    List<Step> steps = new ArrayList<>();
    double until = 0;
    for (ResultRow r : own) {
      long week = r.count("week");
      boolean known = r.number("survival").isPresent() && r.count("still_coming") > 0;
      if (week <= horizon && known) {
        until = week;
        steps.add(step(r));
      }
    }
    Value people = addsUp(own) ? Value.count(total(own)) : Value.notAvailable("does not add up");
    return new StayingCurve(material.groupType(type), people, steps, until, List.of(), counts(own));
  }

  private static Step step(ResultRow r) {
    double share = r.number("survival").orElseThrow();
    return new Step(
        r.count("week"),
        share,
        Math.min(share, r.number("lower").orElse(share)),
        Math.max(share, r.number("upper").orElse(share)));
  }

  private Counts counts(Rows own) {
    return new Counts(
        atTicks(own, r -> r.count("still_coming")),
        atTicks(own, r -> r.count("stopped")),
        atTicks(own, r -> r.count("planned_end")),
        atTicks(own, r -> r.count("other_end") + r.count("follow_up_ended")));
  }

  private List<Value> atTicks(Rows own, ToLongFunction<ResultRow> count) {
    return ticks.stream()
        .map(
            tick ->
                lastBy(own, tick)
                    .map(r -> Value.count(count.applyAsLong(r)))
                    .orElse(Value.notAvailable("not observed so long")))
        .toList();
  }

  private static Optional<ResultRow> at(Rows own, long week) {
    return own.stream().filter(r -> r.count("week") == week).findFirst();
  }

  /** The row of a week, or the last one before it: from then on nothing changes. */
  private static Optional<ResultRow> lastBy(Rows own, long week) {
    return own.stream().filter(r -> r.count("week") <= week).reduce((earlier, later) -> later);
  }

  private static long sum(ResultRow r) {
    return r.count("still_coming")
        + r.count("stopped")
        + r.count("planned_end")
        + r.count("other_end")
        + r.count("follow_up_ended");
  }

  private static long total(Rows own) {
    return own.first().map(StayingCurves::sum).orElse(0L);
  }

  private static boolean addsUp(Rows own) {
    return own.stream().allMatch(r -> sum(r) == total(own));
  }

  /** Whether the table under the curves adds up, in words. */
  String sums() {
    List<String> apart =
        material.groupTypes(rows).stream()
            .filter(t -> !addsUp(rows.where("group_type", t)))
            .map(t -> Words.small(material.groupType(t)))
            .toList();
    return "In the table under the curves, an end from outside stands with the end of follow-up. "
        + (apart.isEmpty()
            ? "Checked: every column adds up to n."
            : "The columns do not add up to n in " + Words.list(apart) + ".");
  }

  /** The numbers behind the figure at its ticks. */
  PublishedTable numbers() {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("group_type", "Group type"),
            TableColumn.count("week", "Week", "weeks"),
            TableColumn.count("still_coming", "Still coming", "people"),
            TableColumn.count("stopped", "Stopped", "people"),
            TableColumn.count("planned_end", "Planned end", "people"),
            TableColumn.count("other_end", "Ended from outside", "people"),
            TableColumn.count("follow_up_ended", "Follow-up ended", "people"),
            TableColumn.share("survival", "Still coming, per cent"),
            TableColumn.share("lower", material.level().from()),
            TableColumn.share("upper", "to"),
            TableColumn.share("share_stopped", "Stopped, per cent"),
            TableColumn.share("share_planned_end", "Planned end, per cent"));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : material.groupTypesAfterAll(rows)) {
      for (int tick : ticks) {
        at(rows.where("group_type", type), tick)
            .ifPresent(r -> lines.add(line(material.groupType(type), r)));
      }
    }
    return PublishedTable.of(
        "staying", "Staying, by weeks since the first session", columns, lines);
  }

  private static List<Value> line(String type, ResultRow r) {
    List<Value> line = new ArrayList<>(List.of(Value.text(type)));
    for (String column :
        List.of("week", "still_coming", "stopped", "planned_end", "other_end", "follow_up_ended")) {
      line.add(Value.count(r.count(column)));
    }
    for (String column :
        List.of("survival", "lower", "upper", "share_stopped", "share_planned_end")) {
      line.add(Share.number(r.number(column), EstimateWords.reason(r)));
    }
    return line;
  }
}
