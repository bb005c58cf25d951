package cairn.analysis.job;

import cairn.analysis.judging.JudgedPerson;
import java.io.IOException;

/** One thing that is worked out for every person. */
interface Step {
  /**
   * Writes the person's rows and adds the person to the summary.
   *
   * @throws IOException when the disk refuses
   */
  void walk(JudgedPerson person, PartSink sink) throws IOException;
}
