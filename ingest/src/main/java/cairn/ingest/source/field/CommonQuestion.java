package cairn.ingest.source.field;

import cairn.ingest.catalogue.Catalogues;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions that most programs ask, told by their words. Whatever is not sure is not told. */
public final class CommonQuestion {
  /** The day that somebody came for the first time. */
  public static final String INTAKE =
      "\\b(intake|enrol\\w*|admission|admitted|admit|registration|consent\\w*|baseline|started)\\b";

  /** The day that somebody left, and why. */
  public static final String LEAVING =
      "\\b(discharge\\w*|exit\\w*|withdr[ae]w\\w*|left|leaving|end of treatment|closed?|drop(ped)? ?out)\\b";

  /** Why somebody left. */
  public static final String REASON = "\\b(reason|status|why|outcome|disposition|type)\\b";

  /** The day of a visit. */
  public static final String VISIT =
      "\\b(visit|interview\\w*|assess\\w*|session|follow ?up|review|contact|today)\\b";

  /** Whether somebody came. */
  public static final String CAME = "\\b(attend\\w*|present|came)\\b";

  private static final String DAYS = "\\b(days?|d(7|28|30|90))\\b|\\bdays\\d*|\\d+days";
  private static final String USE =
      "\\b(use[ds]?|using|drank|drink\\w*|smok\\w*|inject\\w*|consum\\w*|took|had)\\b|\\bdays\\b";
  private static final String NO_DAYS_OF_USE =
      "\\b(" + String.join("|", OtherWords.SHIPPED.noDaysOfUse()) + ")\\b";

  /** As much on a day, and not on so many days. */
  private static final String A_DAY =
      "\\b(an?|per|each|every|typical|usual|average|most)( \\w+){0,2} day\\b";

  private static final String HEAVY = "\\b(heavy|binge|five or more|5 or more|four or more)\\b";

  /** Other words for what the catalogue knows, the longer before the shorter. */
  private static final List<Map.Entry<String, String>> SUBSTANCES =
      List.of(
          Map.entry("methamphetamine", "methamphetamine|meth|crystal|ice"),
          Map.entry("amphetamine", "amphetamines?|speed"),
          Map.entry("crack", "crack"),
          Map.entry("cocaine", "cocaine|coke"),
          Map.entry("cannabis", "cannabis|marijuana|thc|weed|hash|can"),
          Map.entry("fentanyl", "fentanyl"),
          Map.entry("heroin", "heroin"),
          Map.entry("prescription_opioid", "prescription opioids?|painkillers?|oxycodone"),
          Map.entry("opioid", "opioids?|opiates?|opi"),
          Map.entry("benzodiazepine", "benzodiazepines?|benzos?|xanax"),
          Map.entry("sedative", "sedatives?"),
          Map.entry("mdma", "mdma|ecstasy"),
          Map.entry("ketamine", "ketamine"),
          Map.entry("ghb", "ghb"),
          Map.entry("hallucinogen", "hallucinogens?|lsd|mushrooms"),
          Map.entry("inhalant", "inhalants?"),
          Map.entry("nicotine", "nicotine|tobacco|cigarettes?"),
          Map.entry("stimulant", "stimulants?"),
          Map.entry("alcohol", "alcohol|etoh|alc|drinks?|drinking|drank"));

  private CommonQuestion() {}

  /** The substance that a field speaks of, when it speaks of one, or null. */
  public static @Nullable String substance(AskedField field) {
    List<String> found =
        SUBSTANCES.stream()
            .filter(each -> field.speaksOf("\\b(" + each.getValue() + ")\\b"))
            .map(Map.Entry::getKey)
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Whether it asks on how many days a substance was used. */
  public static boolean isDaysUsed(AskedField field) {
    return field.choices().isEmpty()
        && !field.isDay()
        && field.speaksOf(DAYS)
        && field.speaksOf(USE)
        && (!field.speaksOf(A_DAY) || field.speaksOf("\\bdays\\b"))
        && !field.speaksOf(HEAVY)
        && !field.speaksOf(NO_DAYS_OF_USE)
        && substance(field) != null;
  }

  /** Whether it asks on how many days somebody drank much. */
  public static boolean isHeavyDays(AskedField field) {
    return field.choices().isEmpty()
        && !field.isDay()
        && field.speaksOf(DAYS)
        && field.speaksOf(HEAVY);
  }

  /** Whether it is an age in years. */
  public static boolean isAge(AskedField field) {
    return !field.isDay()
        && field.choices().isEmpty()
        && field.name().toLowerCase(Locale.ROOT).matches("(.*[_ ])?age([_ ].*)?")
        && !field.speaksOf("\\b(first|onset|group|began|started)\\b");
  }

  /** The instrument whose total it is, or null. */
  public static @Nullable String total(AskedField field, Catalogues catalogues) {
    String name = plain(field.name());
    if (!name.matches(".*(total|score|sum|tot)$")) {
      return null;
    }
    String scale = name.replaceAll("(total|score|sum|tot)+$", "");
    return catalogues.instruments().keys().stream()
        .filter(key -> plain(key).equals(scale))
        .filter(key -> catalogues.instruments().require(key).subscales().contains("total"))
        .findFirst()
        .orElse(null);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
