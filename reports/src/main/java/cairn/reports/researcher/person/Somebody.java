package cairn.reports.researcher.person;

import cairn.analysis.start.SubjectRow;
import java.util.Map;

/**
 * A person as the records have them.
 *
 * @param subject the person at the first session attended
 * @param traits what others may know, as recorded
 */
record Somebody(SubjectRow subject, Map<KnownTrait, String> traits) {
  /** The id in the store. */
  String client() {
    return subject.clientId();
  }
}
