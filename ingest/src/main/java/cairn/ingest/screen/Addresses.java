package cairn.ingest.screen;

import java.util.regex.Pattern;

/** Streets, boxes and postal codes. */
final class Addresses {
  /** What is counted in the name of a group, and stands in no street: "12 weeks of Drug Court". */
  private static final String COUNTED =
      "(?!(?:steps?|days?|nights?|weeks?|months?|years?|hours?|minutes?|sessions?|meetings?|people"
          + "|persons?|clients?|members?|men|women|items?|times?|drinks?|grams?|mg)\\b)";

  private static final String STATE =
      "(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI"
          + "|S[CD]|T[NX]|UT|V[AT]|W[AIVY])";

  private static final Pattern STREET =
      Pattern.compile(
          "(?i)(?<![0-9])[0-9]{1,6}[a-z]? +"
              + COUNTED
              + "([NSEW]\\.? +)?[\\p{L}0-9'.]+( +[\\p{L}'.]+){0,4} +"
              + "(St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Ln|Lane|Dr|Drive|Ct|Court|Pl|Place|Way"
              + "|Terrace|Highway|Hwy|Parkway|Apt|Unit|Suite)\\b");
  private static final Pattern ABROAD =
      Pattern.compile(
          "(?i)\\p{L}{2,}[ -]?(stra\u00dfe|strasse|str\\.|gasse|allee|platz) *[0-9]{1,4}\\b"
              + "|(?<![0-9])[0-9]{1,4},? +(rue|avenue|boulevard|all\u00e9e|chemin) +\\p{L}"
              + "|(?<!\\p{L})(calle|carrera|avenida|av(?:da?)?\\.?|c/|cra\\.|paseo|plaza|via|viale|piazza|rua|ulica|ul\\.) *(?<=[ ./])\\p{L}[\\p{L} .]*,? *[0-9]{1,4}\\b");

  /** Streets that are numbers: "Carrera 7 No. 71-21", "5th Ave 350"; a flat in a house. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)(?<!\\p{L})(calle|carrera|avenida|cra\\.?|cl\\.?) +[0-9]{1,3}[a-z]? *(no\\.?|n[\u00ba\u00b0]|#) *[0-9]"
              + "|(?<![0-9])[0-9]{1,3}(st|nd|rd|th) +(ave|avenue|st|street)\\b\\.?,? +[0-9]{1,5}\\b"
              + "|(?<!\\p{L})(flat|apt|apartment|piso)\\.? *#?[0-9]{1,4}[a-z]?,? +\\p{Lu}");

  private static final Pattern POSTAL =
      Pattern.compile(
          "\\b"
              + STATE
              + ",? +[0-9]{5}(-[0-9]{4})?\\b|(?<![0-9])[0-9]{5}-[0-9]{4}(?![0-9])"
              + "|(?<![A-Z0-9])([A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}|[A-Z][0-9][A-Z] [0-9][A-Z][0-9])\\b"
              + "|(?i)(?<![a-z])P\\.? ?O\\.? ?Box\\b|\\bzip( ?code)?[: ]+[0-9]{5}");

  private Addresses() {}

  /** Whether one stands in a text. */
  static boolean in(String text) {
    return STREET.matcher(text).find()
        || ABROAD.matcher(text).find()
        || NUMBERED.matcher(text).find()
        || POSTAL.matcher(text).find();
  }
}
