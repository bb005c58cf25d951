package cairn.ingest.screen;

import cairn.ingest.catalogue.Catalogues;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The list of names in {@code names.txt}, whose head says where they are from.
 *
 * @param given given names that are no other word
 * @param surnames surnames that are no other word
 * @param givenWords given names that are other words too
 * @param surnameWords surnames that are other words too
 */
record NameList(
    Set<String> given, Set<String> surnames, Set<String> givenWords, Set<String> surnameWords) {

  static NameList load() {
    Map<String, Set<String>> sections = new HashMap<>();
    for (String part : Catalogues.resource("screen/names.txt").split("\n\\[", -1)) {
      int end = part.indexOf("]\n");
      if (end > 0) {
        sections.put(part.substring(0, end), Set.of(part.substring(end + 2).strip().split("\\s+")));
      }
    }
    return new NameList(
        section(sections, "given"),
        section(sections, "surnames"),
        section(sections, "given words"),
        section(sections, "surname words"));
  }

  private static Set<String> section(Map<String, Set<String>> sections, String name) {
    Set<String> names = sections.get(name);
    if (names == null) {
      throw new IllegalStateException("the packaged list of names lacks a section");
    }
    return names;
  }

  /** Whether the word is a given name, of either kind. */
  boolean isGiven(String word) {
    return given.contains(word) || givenWords.contains(word);
  }

  /** Whether the word is a surname, of either kind. */
  boolean isSurname(String word) {
    return surnames.contains(word) || surnameWords.contains(word);
  }

  /** Whether the word is a name and nothing else. */
  boolean isOnlyName(String word) {
    return given.contains(word) || surnames.contains(word);
  }
}
