package cairn.analysis.definition;

import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import java.util.List;

/** What a rule may know of another definition that it is built upon. */
public interface Definition {
  /** Stable name. */
  String id();

  /** Short name for readers. */
  String label();

  /** The definition in words, without its missing rule. */
  String sentence();

  /** Window, threshold, coverage, missing and mixed rule. */
  Terms terms();

  /** Whether it is for the problem, or for a class that the problem belongs to. */
  boolean appliesTo(Problem problem);

  /** Whether it is a rule on weekly words. */
  boolean isOnWords();

  /** The missing rules that it can be judged under, its own way first. */
  List<MissingRule> missingRules();

  /** What it says, with its own missing rule. */
  Verdict judge(UseEvidence evidence);

  /**
   * What it says under another missing rule. The worst is never above, and the best never below,
   * what it says by its own rule.
   *
   * @throws IllegalArgumentException for a rule that is none of {@link #missingRules}
   */
  Verdict judge(UseEvidence evidence, MissingRule missing);

  /** What it says of records as they are, or as they were filled. */
  Verdict asItStands(UseEvidence evidence);
}
