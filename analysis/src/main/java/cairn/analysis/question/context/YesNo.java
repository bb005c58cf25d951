package cairn.analysis.question.context;

import cairn.ingest.model.Keyed;

/** Whether something was so; in the order of the words. */
public enum YesNo implements Keyed {
  NO,
  YES;

  static YesNo of(boolean so) {
    return so ? YES : NO;
  }
}
