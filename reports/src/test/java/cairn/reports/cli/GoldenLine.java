package cairn.reports.cli;

import java.util.ArrayList;
import java.util.List;

/** A number that R gave, with the call that gave it. */
record GoldenLine(String test, String dataset, String args, String key, String stat, String value) {
  static List<GoldenLine> of(List<List<String>> rows) {
    List<GoldenLine> lines = new ArrayList<>();
    for (List<String> r : rows.subList(1, rows.size())) {
      lines.add(new GoldenLine(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4), r.get(5)));
    }
    return lines;
  }

  /** The value of a name in {@code a=1;b=2}, of the arguments or of the key. */
  String arg(String name) {
    for (String part : (args + ";" + key).split(";")) {
      int at = part.indexOf('=');
      if (at > 0 && part.substring(0, at).strip().equals(name)) {
        return part.substring(at + 1);
      }
    }
    throw new IllegalArgumentException("no " + name + " in " + args + ";" + key);
  }

  boolean isAbsent() {
    return value.equals("NA") || value.equals("NaN");
  }

  double number() {
    return switch (value) {
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(value);
    };
  }
}
