package cairn.analysis.definition.harm;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.SafetyReport;
import java.util.List;
import java.util.Map;

/**
 * What became of kinds of harm between the start and now: achieved where it is so of at least one
 * kind. What is asked for the worse is what is asked for the better with both times exchanged, so
 * both may hold of one person, by different kinds. Value: of how many kinds it is so.
 *
 * <p>Everybody counts who was asked about the same kind at both times, with and without harm; a
 * kind that was asked about at one time alone says nothing.
 *
 * @param asks what must have happened
 * @param harms keys of the kinds; empty for all
 * @param percent how much less often is less, in percent of the larger rate
 */
public record HarmChange(Asks asks, List<String> harms, double percent) implements HarmRule {
  /** What must have happened to a kind of harm. */
  public enum Asks implements Keyed {
    /** Less often, or no longer. */
    LOWER,
    /** More often, or begun: the mirror of lower. */
    HIGHER,
    /** No longer. */
    ENDED,
    /** None at the start, some now: the mirror of ended. */
    BEGUN
  }

  /** Keeps a copy. */
  public HarmChange {
    harms = List.copyOf(harms);
  }

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    List<HarmPair> pairs = HarmPair.of(evidence, this::isAbout, terms.coverage());
    Map<String, List<SafetyReport>> reports = HarmPair.reports(evidence, this::isAbout);
    if (pairs.isEmpty()) {
      return Verdict.notEvaluable(gap(evidence, reports, terms.coverage()), 0, reports.size());
    }
    long met = pairs.stream().filter(this::isSo).count();
    return Verdict.of(met > 0, (double) met, pairs.size(), reports.size());
  }

  private static Reason gap(
      UseEvidence evidence, Map<String, List<SafetyReport>> reports, double coverage) {
    if (reports.isEmpty()) {
      return Reason.NOT_COLLECTED;
    }
    if (evidence.hasDied()) {
      return Reason.DIED;
    }
    boolean known =
        reports.values().stream()
            .anyMatch(each -> HarmPair.before(evidence, each, coverage).covers(coverage));
    return known ? Reason.NO_REPORTS : Reason.NO_BASELINE;
  }

  private boolean isAbout(String harm) {
    return harms.isEmpty() || harms.contains(harm);
  }

  private boolean isSo(HarmPair pair) {
    return switch (asks) {
      case LOWER -> pair.fell(percent);
      case HIGHER -> pair.exchanged().fell(percent);
      case ENDED -> pair.ended();
      case BEGUN -> pair.exchanged().ended();
    };
  }

  @Override
  public boolean isSetback() {
    return asks == Asks.HIGHER || asks == Asks.BEGUN;
  }

  @Override
  public String describe(Terms terms) {
    return "At least one kind of harm"
        + (harms.isEmpty() ? " was" : " (" + String.join(", ", harms).replace('_', ' ') + ") was")
        + words()
        + ", in the last "
        + Baseline.DAYS
        + " days against the "
        + Baseline.DAYS
        + " days before the start, among people asked about the same kind at both times; a report"
        + " counts whole in the time that holds its last day, one of more than 39 days in none, and"
        + " days that nobody asked about are unknown, not without harm.";
  }

  private String words() {
    String line = Threshold.plain(percent) + " % of the higher rate";
    return switch (asks) {
      case LOWER -> " reported less often by at least " + line + ", or no longer";
      case HIGHER -> " reported more often by at least " + line + ", or newly";
      case ENDED -> " reported then and is no longer";
      case BEGUN -> " not reported then and is now";
    };
  }
}
