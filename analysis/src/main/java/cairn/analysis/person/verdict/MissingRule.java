package cairn.analysis.person.verdict;

import cairn.ingest.model.Keyed;
import java.util.List;
import java.util.stream.Stream;

/** What a definition does about periods without a report. It belongs to the definition. */
public enum MissingRule implements Keyed {
  /** Only what was observed counts; too little of it is not evaluable. */
  OBSERVED,
  /** A missing period counts as use. */
  MISSING_IS_USE,
  /** A missing period counts as no use. */
  MISSING_IS_NO_USE,
  /** A person without a verdict counts as not achieved. */
  MISSING_IS_NO_IMPROVEMENT,
  /** The last known period is carried forward. */
  LAST_CARRIED_FORWARD,
  /** The person's own most frequent period stands in. */
  PERSON_MODE,
  /** The neighbours on both sides stand in. */
  NEAREST_NEIGHBOURS,
  /** Several draws from a model stand in. */
  MULTIPLE_IMPUTATION;

  /** Those that need no single period: a person, or the whole record, stands in. */
  public static final List<MissingRule> STANDING_IN =
      List.of(OBSERVED, MISSING_IS_USE, MISSING_IS_NO_USE, MISSING_IS_NO_IMPROVEMENT);

  /** The same, and those that fill single periods from others. */
  public static final List<MissingRule> FILLING =
      Stream.concat(
              STANDING_IN.stream(),
              Stream.of(LAST_CARRIED_FORWARD, PERSON_MODE, NEAREST_NEIGHBOURS))
          .toList();
}
