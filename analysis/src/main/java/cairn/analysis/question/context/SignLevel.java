package cairn.analysis.question.context;

import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Keyed;

/** What an early sign said; in the order of the words. */
public enum SignLevel implements Keyed {
  /** Of nobody: stands where no records answer the question. */
  ANY,
  BELOW_MEDIAN,
  CLIENT,
  FROM_MEDIAN_UP,
  MANDATED,
  NO,
  TOGETHER,
  YES;

  static SignLevel of(boolean so) {
    return so ? YES : NO;
  }

  static SignLevel of(ChosenBy chosen) {
    return switch (chosen) {
      case CLIENT -> CLIENT;
      case TOGETHER -> TOGETHER;
      case MANDATED -> MANDATED;
    };
  }
}
