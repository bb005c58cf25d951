package cairn.analysis.person.context;

import cairn.ingest.model.Part;
import cairn.ingest.model.Period;
import cairn.ingest.model.SafetyReport;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Acts that make use safer, by the part of drug, set and setting that they work on (Zinberg 1984;
 * the founding papers teach it by that name). An act done at least once counts once, however often
 * it was done.
 */
public final class ActsByPart {
  private ActsByPart() {}

  /** How many different acts of each part were done, by the reports that touch the window. */
  public static Map<Part, Integer> of(List<SafetyReport> reports, Period window) {
    Map<String, Part> done = new TreeMap<>();
    for (SafetyReport report : reports) {
      boolean counts = report.behavior().protective() && report.occasions() > 0;
      if (counts && report.period().overlap(window) > 0) {
        done.put(report.behavior().key(), report.behavior().part());
      }
    }
    Map<Part, Integer> parts = new EnumMap<>(Part.class);
    done.values().forEach(part -> parts.merge(part, 1, Integer::sum));
    return Collections.unmodifiableMap(parts);
  }
}
