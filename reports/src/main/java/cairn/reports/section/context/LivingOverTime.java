package cairn.reports.section.context;

import cairn.analysis.person.context.WayOfLiving;
import cairn.analysis.question.context.UseByLivingRow;
import cairn.analysis.question.context.UseByLivingRow.Stretch;
import cairn.analysis.question.context.YesNo;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.EstimateWords;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Use over time, in weeks with a home and without, in paid work and not. */
final class LivingOverTime {
  private static final Map<Stretch, String> STRETCHES =
      Map.of(
          Stretch.WEEKS_1_13, "Weeks 1 to 13",
          Stretch.WEEKS_14_26, "Weeks 14 to 26",
          Stretch.WEEKS_27_52, "Weeks 27 to 52",
          Stretch.WEEKS_53_ON, "From week 53 on");

  private LivingOverTime() {}

  static Block block(ReportMaterial m, RowsOf<UseByLivingRow> rows) {
    List<TableColumn> columns =
        new ArrayList<>(List.of(TableColumn.text("since_start", "Since the start")));
    List<List<Value>> lines = new ArrayList<>();
    for (Stretch stretch : Stretch.values()) {
      if (stretch != Stretch.ALL) {
        lines.add(new ArrayList<>(List.of(Value.text(STRETCHES.getOrDefault(stretch, "")))));
      }
    }
    for (WayOfLiving way : List.of(WayOfLiving.HOUSED, WayOfLiving.EMPLOYED)) {
      for (YesNo so : List.of(YesNo.YES, YesNo.NO)) {
        RowsOf<UseByLivingRow> own =
            rows.where(UseByLivingRow::living, way).where(UseByLivingRow::so, so);
        if (!own.isEmpty()) {
          String label = weeks(own.list().get(0));
          String name = way.key() + "_" + so.key();
          columns.add(TableColumn.count(name + "_people", label, "people"));
          columns.add(TableColumn.text(name, m.level().head("Days of use")));
          add(own, lines);
        }
      }
    }
    return new Block.TableBlock(
        "use-by-living-over-time",
        PublishedTable.of(
            "use_by_living_over_time",
            "Use by how people live, over time since the start",
            columns,
            lines),
        List.of(
            Note.of(
                "Later weeks are of people who are followed longer, so a column is no course of the"
                    + " same people; within a line the weeks are of one time.")));
  }

  private static void add(RowsOf<UseByLivingRow> own, List<List<Value>> lines) {
    int line = 0;
    for (Stretch stretch : Stretch.values()) {
      if (stretch != Stretch.ALL) {
        List<Value> values = lines.get(line++);
        RowsOf<UseByLivingRow> one = own.where(UseByLivingRow::sinceStart, stretch);
        values.add(Value.count(one.sum(UseByLivingRow::people)));
        values.add(
            one.first()
                .map(r -> EstimateWords.share(r.share(), r.how()))
                .orElse(Value.notAvailable("not in the results")));
      }
    }
  }

  /** What weeks of that way of living are called. */
  static String weeks(UseByLivingRow r) {
    boolean so = r.so() == YesNo.YES;
    return switch (r.living()) {
      case HOUSED -> so ? "With a home" : "Without a home";
      case EMPLOYED -> so ? "In paid work" : "Not in paid work";
    };
  }
}
