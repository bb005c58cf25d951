package cairn.reports.cli;

import cairn.analysis.result.ResultTables;
import cairn.ingest.contract.*;
import cairn.ingest.store.*;
import java.nio.file.Path;
import java.util.*;

final class ResultFaults {
  static List<String> of(Path results) {
    List<String> faults = new ArrayList<>();
    PartFolder parts = PartFolder.of(results);
    for (Table table : ResultTables.all()) {
      for (int part = 0; part < parts.parts(table); part++) {
        try (PartReader reader = parts.reader(table, part)) {
          reader.forEachRemaining(row -> row(table, row, faults));
        }
      }
    }
    return faults;
  }

  static void row(Table table, Row row, List<String> faults) {
    for (int i = 0; i < table.columns().size(); i++) {
      Column c = table.columns().get(i);
      String where = table.name() + "." + c.name();
      if (c.type() == ColumnType.INTEGER) {
        Long n = row.integer(i);
        if (n != null && n < 0) faults.add(where + " " + n + "  " + show(table, row));
      } else if (c.type() == ColumnType.NUMBER) {
        Double n = row.number(i);
        if (n == null) {
          MISSING.merge(where, 1, Integer::sum);
          EX.putIfAbsent(where, show(table, row));
          continue;
        }
        if (!Double.isFinite(n)) {
          faults.add(where + " " + n + "  " + show(table, row));
          continue;
        }
        double[] m = RANGE.computeIfAbsent(where, w -> new double[] {n, n});
        m[0] = Math.min(m[0], n);
        m[1] = Math.max(m[1], n);
        if (c.name().contains("share") && (n < 0 || n > 1))
          faults.add(where + " " + n + "  " + show(table, row));
        if (Math.abs(n) > 1e6) faults.add(where + " " + n + "  " + show(table, row));
      }
    }
  }

  static final Map<String, Integer> MISSING = new TreeMap<>();
  static final Map<String, String> EX = new TreeMap<>();
  static final Map<String, double[]> RANGE = new TreeMap<>();

  static String show(Table t, Row r) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < t.columns().size(); i++) {
      Object v = r.value(i);
      if (v != null) b.append(t.columns().get(i).name()).append('=').append(v).append(' ');
    }
    return b.toString();
  }
}
