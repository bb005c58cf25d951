package cairn.analysis.definition.derived;

import cairn.analysis.definition.Definition;
import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Care;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * Another definition, with people who achieved it named by whether they took a medication for it at
 * the time. Medication as prescribed is never use, and never a lesser way of not using.
 *
 * @param of the other definition
 * @param medications keys of the kinds of care that are such medications
 */
public record WithMedication(Definition of, List<String> medications) implements DerivedRule {
  /** Keeps a copy. */
  public WithMedication {
    medications = List.copyOf(medications);
  }

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Verdict verdict = of.asItStands(evidence);
    if (verdict.status() != Status.ACHIEVED) {
      return verdict;
    }
    Period window = Observed.window(evidence, of.terms());
    boolean taken = evidence.history().care().stream().anyMatch(care -> isTaken(care, window));
    return verdict.named(taken ? "on_medication" : "no_medication");
  }

  private boolean isTaken(Care care, Period window) {
    LocalDate last = care.untilOn();
    boolean before = last != null && last.isBefore(window.from());
    return medications.contains(care.kind().key())
        && care.fromOn().isBefore(window.until())
        && !before;
  }

  @Override
  public String describe(Terms terms) {
    return of.label()
        + ", named by whether one of these medications was taken at the time: "
        + String.join(", ", medications)
        + ".";
  }
}
