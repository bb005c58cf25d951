package cairn.reports.researcher.person;

import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.Pseudonym;

/**
 * The ids that a recipient gets.
 *
 * @param key the recipient's own, with which no other recipient's ids are made
 */
record PersonIds(IdKey key) {
  String person(String client) {
    return key.pseudonym(Pseudonym.Kind.PERSON, client);
  }

  String goal(String goal) {
    return key.pseudonym(Pseudonym.Kind.OF_A_PERSON, goal);
  }

  String site(String site) {
    return key.pseudonym(Pseudonym.Kind.NOBODY, site);
  }
}
