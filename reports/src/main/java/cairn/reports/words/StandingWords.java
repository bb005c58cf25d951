package cairn.reports.words;

import cairn.analysis.table.Standing;

/** The words for how an estimate may be read. */
public final class StandingWords {
  private StandingWords() {}

  /** How a difference may be read. */
  public static String of(Standing standing) {
    return switch (standing) {
      case COMPARED -> "Compared";
      case ESTIMATED -> "Estimated";
      case DESCRIPTIVE_ONLY -> "Describes only";
      case TOO_FEW -> "Too few people";
      case NO_OVERLAP -> "Too few people alike";
      case NOT_ESTIMABLE -> "Cannot be estimated";
    };
  }
}
