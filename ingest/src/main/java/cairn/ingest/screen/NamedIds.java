package cairn.ingest.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of people in ids. */
final class NamedIds {
  /** Whether an id names somebody. */
  enum Naming {
    NOBODY,
    /** It has a given name beside a code of its own, or a name that is another word too. */
    PERHAPS,
    SOMEBODY
  }

  private static final Pattern SCOTTISH =
      Pattern.compile("(?<![A-Za-z0-9])[a-z]?Mc[A-Z][a-z]{2,}(?![A-Z])");
  private static final int SHORTEST = 3;
  private static final int SHORTEST_IN_A_RUN = 5;

  private NamedIds() {}

  /**
   * What the words of an id name.
   *
   * @param ofPerson whether it names a person, or what belongs to one
   */
  static Naming in(String id, boolean ofPerson) {
    if (SCOTTISH.matcher(id).find()) {
      return Naming.SOMEBODY;
    }
    List<Word> words = new ArrayList<>();
    boolean code = false;
    for (int at = 0; at < id.length(); ) {
      if (!NumberedBlock.isPart(id.charAt(at))) {
        at++;
        continue;
      }
      NumberedBlock block = NumberedBlock.at(id, at);
      at = block.end();
      List<Word> found =
          block.isInterleaved() ? List.of() : Word.of(id.substring(block.start(), at));
      boolean named = found.stream().anyMatch(NamedIds::isName);
      code |= block.isInterleaved() || (block.digits() > 0 && block.letters() > 0 && !named);
      words.addAll(found);
    }
    return naming(words, code, ofPerson);
  }

  private static Naming naming(List<Word> words, boolean code, boolean ofPerson) {
    boolean given = false;
    boolean perhaps = false;
    int others = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).folded();
      if (i + 1 < words.size() && isPair(word, words.get(i + 1).folded())) {
        return Naming.SOMEBODY;
      }
      boolean place = i > 0 && PersonNames.isBeforeAPlace(words.get(i - 1).folded());
      if (word.length() > SHORTEST && PersonNames.LIST.given().contains(word) && !place) {
        given = true;
      } else if (word.length() > SHORTEST && PersonNames.LIST.surnames().contains(word) && !place) {
        return Naming.SOMEBODY;
      } else if (ofPerson && isRun(word)) {
        return Naming.SOMEBODY;
      } else if (isName(words.get(i))) {
        perhaps = true;
      } else if (word.length() > 1) {
        others++;
      }
    }
    boolean nothingElse = !code && others == 0;
    boolean onlyAWord = perhaps && ofPerson && nothingElse && words.size() == 1;
    if ((given && nothingElse) || (onlyAWord && PersonNames.LIST.isGiven(words.get(0).folded()))) {
      return Naming.SOMEBODY;
    }
    return given || (perhaps && nothingElse) ? Naming.PERHAPS : Naming.NOBODY;
  }

  private static boolean isName(Word word) {
    return word.length() >= SHORTEST
        && (PersonNames.LIST.isGiven(word.folded()) || PersonNames.LIST.isSurname(word.folded()));
  }

  private static boolean isPair(String first, String second) {
    return Math.min(first.length(), second.length()) >= SHORTEST
        && ((PersonNames.LIST.isGiven(first) && PersonNames.LIST.isSurname(second))
            || (PersonNames.LIST.isSurname(first) && PersonNames.LIST.given().contains(second)));
  }

  /** Two names, or an initial and a surname, written together, as user names are. */
  private static boolean isRun(String word) {
    if (word.length() > SHORTEST_IN_A_RUN
        && PersonNames.LIST.surnames().contains(word.substring(1))
        && !PersonNames.LIST.isOnlyName(word)) {
      return true;
    }
    for (int i = SHORTEST; i < word.length() - SHORTEST; i++) {
      String first = word.substring(0, i);
      String second = word.substring(i);
      if (isPair(first, second)
          && (PersonNames.LIST.isOnlyName(first) || PersonNames.LIST.isOnlyName(second))) {
        return true;
      }
    }
    return false;
  }
}
