package cairn.analysis.definition.record;

import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Part;
import cairn.ingest.model.Period;
import cairn.ingest.model.SafetyReport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which of drug, set and setting the acts that protect were about. The name lists the parts with at
 * least one act done in the window, and the value is how many of the three.
 */
public record SaferUseParts() implements RecordRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Period window = Observed.window(evidence, terms);
    Set<Part> parts = EnumSet.noneOf(Part.class);
    int asked = 0;
    for (SafetyReport report : evidence.history().safetyReports()) {
      if (report.behavior().protective() && report.period().overlap(window) > 0) {
        asked++;
        if (report.occasions() > 0) {
          parts.add(report.behavior().part());
        }
      }
    }
    if (asked == 0) {
      return Verdict.notEvaluable(Reason.NO_REPORTS, 0, 0);
    }
    List<String> names = new ArrayList<>();
    parts.forEach(part -> names.add(part.key()));
    double value = parts.size();
    return Verdict.of(terms.isMetBy(value), value, asked, asked)
        .named(names.isEmpty() ? "none" : String.join("+", names));
  }

  @Override
  public ThresholdUnit unit() {
    return ThresholdUnit.COUNT;
  }

  @Override
  public boolean needsProblem() {
    return false;
  }

  @Override
  public boolean needsThreshold() {
    return true;
  }

  @Override
  public String describe(Terms terms) {
    Threshold threshold = terms.threshold();
    return "Of drug, set and setting, the parts with at least one act that protects done "
        + terms.window()
        + (threshold == null ? "." : "; achieved at " + threshold.describe() + ".");
  }
}
